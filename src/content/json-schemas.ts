import { z } from 'zod'
import { entrySchemas, type tables } from './kinds.ts'
import { termSchema } from './schema/glossary.ts'
import { measureSchema } from './schema/measures.ts'
import { personSchema } from './schema/people.ts'
import { policySchema } from './schema/policies.ts'
import { redirectionSchema } from './schema/redirects.ts'
import { id } from './schema/scalars.ts'
import { settingsSchema } from './schema/settings.ts'
import type { Entry } from './entry.ts'

/** As draft 7 of JSON Schema has it, which is what editors' programs understand best. */
export type JsonSchema = z.core.JSONSchema.JSONSchema

export type SchemaName = Entry['kind'] | (typeof tables)[number]

/**
 * What may be written in each kind of file, as JSON Schema: the schemas that the files are read by,
 * on the side of the text. An id says under `named` what it names.
 */
export function jsonSchemas(): Readonly<Record<SchemaName, JsonSchema>> {
  // Neither the zone nor the year shows in a schema.
  const { report, project, page } = entrySchemas({ timeZone: 'Europe/Stockholm', now: 0 })
  return {
    report: written('Rapport', report),
    project: written('Projekt', project),
    page: written('Sida', page),
    site: written('Webbplatsens inställningar', settingsSchema),
    people: written('Personer och funktioner', z.record(id, personSchema)),
    measures: written('Mått', z.record(id, measureSchema)),
    glossary: written('Ordlista', z.record(id, termSchema)),
    redirects: written('Gamla adresser', z.array(redirectionSchema)),
    policies: written('Det som besökarna har tillfrågats om', z.array(policySchema)),
  }
}

function written(title: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // An empty list says no more than that the key may be left out.
      if (Array.isArray(jsonSchema.default) && jsonSchema.default.length === 0)
        delete jsonSchema.default
    },
  })
  return { $schema, title, ...rest } as JsonSchema
}

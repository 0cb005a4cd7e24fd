import type { JsonSchema } from '../../content/json-schemas.ts'
import type { Named } from '../../content/schema/scalars.ts'

/** Each field of a schema as a row of a Markdown table, fields within fields below their own. */
export function fieldTable(schema: JsonSchema): string {
  const rows = rowsOf(rowSchema(schema), '')
  return ['| fält | typ | krävs | regel |', '|---|---|---|---|', ...rows, ''].join('\n')
}

/** A table by ids, and a list, are told by what stands in one of their rows. */
function rowSchema(schema: JsonSchema): JsonSchema {
  const { additionalProperties: row, items } = schema
  if (schema.properties !== undefined) return schema
  if (typeof row === 'object') return row
  return isSchema(items) ? items : schema
}

function rowsOf(schema: JsonSchema, above: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    if (!isSchema(field)) return []
    const name = above === '' ? key : `${above}.${key}`
    const required = schema.required?.includes(key) === true ? 'ja' : ''
    const cells = [`\`${name}\``, typeOf(field), required, field.description ?? '']
    const inner = isSchema(field.items) ? field.items : field
    return [`| ${cells.map(asCell).join(' | ')} |`, ...rowsOf(inner, name)]
  })
}

function typeOf(schema: JsonSchema): string {
  if (isSchema(schema.items)) return `lista: ${typeOf(schema.items)}${countOf(schema)}`
  if (schema.enum !== undefined)
    return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (Array.isArray(schema.type)) return 'dag eller `true`'
  if (schema.anyOf !== undefined && schema.type === undefined) return 'text, eller `{ sv, en }`'
  return plainTypeOf(schema, schema.type)
}

type TypeName = Exclude<JsonSchema['type'], readonly unknown[]>

function plainTypeOf(schema: JsonSchema, type: TypeName): string {
  switch (type) {
    case 'object':
      return 'fälten nedan'
    case 'boolean':
      return '`true` eller `false`'
    case 'integer':
      return 'heltal'
    case 'number':
      return 'tal, till exempel `4500` eller `12.5`'
    case 'array':
      return 'lista'
    case 'null':
    case undefined:
      return ''
    case 'string':
      return textTypeOf(schema)
  }
}

function textTypeOf(schema: JsonSchema): string {
  const { format, pattern, minLength, maxLength } = schema
  const { named } = schema as { readonly named?: Named }
  if (named !== undefined) return `namn ur ${places[named]}`
  if (format === 'date') return 'dag, `2026-11-23`'
  if (format === 'uri') return 'webbadress'
  if (format === 'email') return 'e-postadress'
  if (pattern?.includes('T') === true) return 'dag eller tid, `2026-11-23T09:00`'
  if (pattern === '^/') return 'adress på webbplatsen'
  if (pattern?.startsWith('^[a-z0-9]+') === true) return 'namn (a–z, 0–9, bindestreck)'
  if (maxLength === undefined || maxLength >= 2000) return 'text'
  return `text, ${minLength ?? 0}–${maxLength} tecken`
}

const places: Readonly<Record<Named, string>> = {
  people: '`people.yaml`',
  measures: '`measures.yaml`',
  topics: '`site.yaml`, under `topics`',
  funding: '`site.yaml`, under `funding`',
  projects: 'mappen `projects`',
}

function countOf({ minItems, maxItems }: JsonSchema): string {
  if (maxItems !== undefined) return `, högst ${maxItems}`
  return minItems === undefined ? '' : `, minst ${minItems}`
}

function asCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

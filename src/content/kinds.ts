import { z } from 'zod'
import type { Calendar } from './schema/scalars.ts'
import { pageSchema } from './schema/page.ts'
import { projectSchema } from './schema/project.ts'
import { reportSchema } from './schema/report.ts'

/** The kinds of entries: one Markdown file each, in a folder of their own. */
export const entryKinds = [
  { kind: 'report', folder: 'reports' },
  { kind: 'project', folder: 'projects' },
  { kind: 'page', folder: 'pages' },
] as const

/** The YAML files at the top of the content folder. */
export const tables = ['site', 'people', 'measures', 'glossary', 'redirects', 'policies'] as const

/**
 * The same ones until the zone or the year is another: making them costs more than a hundred
 * readings.
 */
export function entrySchemas(calendar: Calendar): EntrySchemas {
  // All that a schema asks of the moment is the year, for dates that are too far ahead.
  const asked = `${calendar.timeZone} ${new Date(calendar.now).getUTCFullYear()}`
  if (latest?.asked !== asked) latest = { asked, schemas: make(calendar) }
  return latest.schemas
}

export type EntrySchemas = ReturnType<typeof make>

let latest: { readonly asked: string; readonly schemas: EntrySchemas } | undefined

function make(calendar: Calendar) {
  return {
    // Compiled, a schema takes half the time for each of many files and some time to compile:
    // sites have many reports, and a few projects and pages.
    report: z.compile(reportSchema(calendar)),
    project: projectSchema(calendar),
    page: pageSchema(calendar),
  }
}

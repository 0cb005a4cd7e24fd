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

/** Made once per load: building a schema costs more than a hundred readings. */
export function entrySchemas(calendar: Calendar) {
  return {
    report: reportSchema(calendar),
    project: projectSchema(calendar),
    page: pageSchema(calendar),
  }
}

export type EntrySchemas = ReturnType<typeof entrySchemas>

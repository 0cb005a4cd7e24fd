import type { Instant } from '../base/clock.ts'
import type { Locale } from '../i18n/locale.ts'
import type { FieldsOf } from './schema/fields-of.ts'
import type { termSchema } from './schema/glossary.ts'
import type { measureSchema } from './schema/measures.ts'
import type { pageSchema } from './schema/page.ts'
import type { personSchema } from './schema/people.ts'
import type { projectSchema } from './schema/project.ts'
import type { reportSchema, statuses } from './schema/report.ts'

export { statuses } from './schema/report.ts'
export type { PlainDate } from './time.ts'

/** `lattlast` is the easy-read twin of a Swedish text. */
export type Edition = 'standard' | 'lattlast'

/** What front matter does not say: where the text stands, and what follows from that. */
interface Placed {
  readonly slug: string
  readonly locale: Locale
  readonly edition: Edition
  /** Path within the content folder, with forward slashes. */
  readonly file: string
  /** Resolved in the site's time zone, as every Instant. 0 where a page or project has none. */
  readonly date: Instant
  readonly publishDate: Instant
  /** The Markdown below the front matter, as UTF-8, and the line of the file that it begins on. */
  readonly markdown: Buffer
  readonly markdownLine: number
}

type ReportFields = FieldsOf<ReturnType<typeof reportSchema>>
type ProjectFields = FieldsOf<ReturnType<typeof projectSchema>>
type PageFields = FieldsOf<ReturnType<typeof pageSchema>>

type Written<Fields> = Omit<Fields, keyof Placed | 'lang'>

/** What reports, projects and pages have in common. */
export interface EntryBase extends Placed, Written<PageFields> {}

export interface Report extends Placed, Written<ReportFields> {
  readonly kind: 'report'
}

export interface Project extends Placed, Written<ProjectFields> {
  readonly kind: 'project'
}

export interface Page extends EntryBase {
  readonly kind: 'page'
}

export type Entry = Report | Project | Page

export type Status = (typeof statuses)[number]
export type KeyFigure = ReportFields['keyFigures'][number]
export type Milestone = ProjectFields['milestones'][number]
export type ProjectMeasure = ProjectFields['measures'][number]
/** `src` is the key of a file in `site.media`. No `alt`: the picture is decorative. */
export type Picture = NonNullable<PageFields['image']>
/** `file` is the key of a file in `site.media`. */
export type Attachment = PageFields['attachments'][number]
export type Update = PageFields['updates'][number]
export type Correction = PageFields['corrections'][number]
export type Withdrawn = NonNullable<PageFields['withdrawn']>

export type Person = FieldsOf<typeof personSchema>
export type Measure = FieldsOf<typeof measureSchema>
export type GlossaryTerm = FieldsOf<typeof termSchema>

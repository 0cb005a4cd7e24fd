import type { Heading } from '../markdown/body.ts'
import type { DateText } from './frame.ts'
import type { Contact, PartModel } from './report.ts'

/** A standing page; the accessibility statement is one too. */
export interface PageModel {
  readonly title: string
  readonly description: string
  readonly parts: readonly PartModel[]
  readonly contents: readonly Heading[]
  readonly updated: DateText | null
  readonly contact: Contact | null
}

import type { Status } from '../content/entry.ts'
import type { DateText, Link, PictureModel } from './frame.ts'

/** A report as it stands in a list. */
export interface ReportSummary {
  readonly href: string
  readonly title: string
  readonly description: string
  readonly date: DateText
  /** The project's name and address; both empty for plain news. */
  readonly project: Link
  /** Where the list is of another language than the text. */
  readonly lang: string
  readonly status: StatusModel | null
}

export interface StatusModel {
  readonly status: Status
  /** `Enligt plan`: never by shape or colour alone. */
  readonly text: string
  /** The editor's own words; may be empty. */
  readonly explanation: string
}

export interface KeyFigureModel {
  /** `4 500`, with no-break spaces. The template says `cirka` where it is approximate. */
  readonly value: string
  readonly approximate: boolean
  readonly unit: string
  readonly name: string
  readonly note: string
  /** `+120 sedan förra rapporten`; may be empty. */
  readonly change: string
}

/** A report in full view at the head of the start page. */
export interface LeadReport extends ReportSummary {
  readonly summary: readonly string[]
  readonly keyFigures: readonly KeyFigureModel[]
  readonly picture: PictureModel | null
}

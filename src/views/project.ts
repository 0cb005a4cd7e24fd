import type { Html } from '../base/html.ts'
import type { DateText, FundingModel, Link, PictureModel } from './frame.ts'
import type { Contact, PartModel } from './report.ts'
import type { ReportSummary, StatusModel } from './report-summary.ts'

export interface ProjectModel {
  readonly title: string
  readonly description: string
  readonly status: StatusModel | null
  readonly statusReport: Link | null
  readonly period: string
  /** `41 % av tiden har gått`; may be empty. */
  readonly elapsed: string
  readonly owner: string
  readonly area: string
  readonly partners: readonly string[]
  readonly aims: readonly string[]
  readonly picture: PictureModel | null
  readonly parts: readonly PartModel[]
  readonly series: readonly SeriesModel[]
  readonly milestones: readonly MilestoneModel[]
  readonly reports: readonly ReportSummary[]
  readonly contact: Contact | null
  readonly funding: readonly FundingModel[]
  readonly languages: readonly (Link & { readonly lang: string })[]
}

/** A measure over time: a chart, the same numbers as a table, and as files. */
export interface SeriesModel {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly definition: string
  readonly source: string
  /** SVG; null where there is but one value. */
  readonly chart: Html | null
  readonly rows: readonly {
    readonly date: DateText
    readonly value: string
    readonly report: Link
  }[]
  /** `400 av 1 200, 33 % av målet`; may be empty. */
  readonly target: string
  readonly files: readonly Link[]
}

export interface MilestoneModel {
  readonly title: string
  readonly date: DateText
  readonly state: 'reached' | 'coming' | 'late'
  /** In words: `Nådd 30 april 2021`. */
  readonly stateText: string
}

import type { Link } from './frame.ts'
import type { ReportSummary } from './report-summary.ts'

export interface ReportsModel {
  readonly heading: string
  /** Of all that match, in words: `14 rapporter`. */
  readonly count: string
  readonly action: string
  readonly filters: readonly FilterModel[]
  readonly isFiltered: boolean
  readonly allHref: string
  readonly reports: readonly ReportSummary[]
  readonly pages: PagesModel | null
  readonly feed: Link
}

/** A filter is a list of plain links, and a select in a GET form. */
export interface FilterModel {
  readonly name: string
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly text: string
    readonly count: number
    readonly selected: boolean
  }[]
}

export interface PagesModel {
  readonly current: number
  readonly total: number
  /** `href` is empty for a gap in the row. */
  readonly links: readonly (Link & { readonly current: boolean })[]
  readonly previous: string
  readonly next: string
}

import type { DateText } from './frame.ts'
import type { SeriesModel } from './project.ts'

/** What a project counted up to a day. */
export interface FiguresRow {
  readonly date: DateText
  /** The report that told it. */
  readonly href: string
  /** In the order of the series; empty where one has no value for this day. */
  readonly values: readonly string[]
}

/** The rows of several series as those of one table. */
export function figuresRowsOf(series: readonly SeriesModel[]): readonly FiguresRow[] {
  const days = new Map(series.flatMap(({ rows }) => rows.map((row) => [row.date.iso, row])))
  return [...days.values()]
    .sort((a, b) => (a.date.iso < b.date.iso ? -1 : 1))
    .map(({ date, report }) => ({
      date,
      href: report.href,
      values: series.map(({ rows }) => rows.find((row) => row.date.iso === date.iso)?.value ?? ''),
    }))
}

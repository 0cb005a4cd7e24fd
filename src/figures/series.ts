import type { Instant } from '../base/clock.ts'
import type {
  Correction,
  KeyFigure,
  Measure,
  PlainDate,
  Project,
  ProjectMeasure,
  Report,
} from '../content/entry.ts'
import { publishedAt } from '../content/published.ts'
import type { Site } from '../content/site.ts'
import { locales } from '../i18n/locale.ts'

/** The values of a measure over a project's published reports, oldest first. Never empty. */
export interface Series {
  /** Id in measures.yaml. */
  readonly id: string
  readonly measure: Measure
  readonly points: readonly [Point, ...Point[]]
  /** What the project has set out to reach, where it has. */
  readonly goal?: ProjectMeasure
}

export interface Point {
  readonly start: PlainDate
  /** The day that the value is for. */
  readonly end: PlainDate
  readonly value: number
  readonly approximate: boolean
  readonly note?: string
  readonly report: Report
  /** The latest correction of this value, where there is one. */
  readonly correction?: Correction
}

/** In the project's own order of measures; then those that only reports name. */
export function seriesOf(site: Site, now: Instant, project: Project): readonly Series[] {
  const reports = reportsOf(site, now, project)
  const named = project.measures.map(({ measure }) => measure)
  const counted = reports.flatMap(({ keyFigures }) => keyFigures.map(({ measure }) => measure))
  return [...new Set([...named, ...counted])].flatMap((id) => {
    const measure = Object.hasOwn(site.measures, id) ? site.measures[id] : undefined
    const [first, ...rest] = pointsOf(id, reports, now)
    if (measure === undefined || first === undefined) return []
    const goal = project.measures.find((candidate) => candidate.measure === id)
    return [{ id, measure, points: [first, ...rest], ...(goal && { goal }) }]
  })
}

export function firstOf({ points }: Series): Point {
  return points[0]
}

export function lastOf({ points }: Series): Point {
  return points.at(-1) ?? points[0]
}

/** The latest of the highest. */
export function highestOf({ points }: Series): Point {
  return points.reduce((highest, point) => (point.value >= highest.value ? point : highest))
}

/** Figures are the same in every language: where a report is not translated, the other is taken. */
function reportsOf(site: Site, now: Instant, { slug, locale }: Project): readonly Report[] {
  const published = publishedAt(site, now)
  const bySlug = new Map<string, Report>()
  for (const language of [locale, ...locales])
    for (const report of published.reportsOf(slug, language))
      if (!bySlug.has(report.slug)) bySlug.set(report.slug, report)
  return [...bySlug.values()].sort((a, b) => a.date - b.date)
}

/** Where two reports are for periods that end on the same day, the newer one counts. */
function pointsOf(id: string, reports: readonly Report[], now: Instant): readonly Point[] {
  const byDay = new Map<PlainDate, Point>()
  for (const report of reports) {
    const figure = report.keyFigures.find(({ measure }) => measure === id)
    if (figure === undefined || report.period === undefined) continue
    byDay.set(report.period.end, pointOf(figure, report, report.period, now))
  }
  return [...byDay.values()].sort((a, b) => (a.end < b.end ? -1 : 1))
}

function pointOf(
  { measure, value, approximate, note }: KeyFigure,
  report: Report,
  { start, end }: NonNullable<Report['period']>,
  now: Instant,
): Point {
  const correction = report.corrections
    .filter(({ keyFigure, date }) => keyFigure === measure && date <= now)
    .reduce<Correction | undefined>(
      (latest, each) => (latest === undefined || each.date > latest.date ? each : latest),
      undefined,
    )
  return {
    start,
    end,
    value,
    approximate,
    report,
    ...(note !== undefined && { note }),
    ...(correction && { correction }),
  }
}

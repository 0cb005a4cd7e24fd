import type { Instant } from '../base/clock.ts'
import type { Project } from '../content/entry.ts'
import { publishedAt } from '../content/published.ts'
import type { Site } from '../content/site.ts'
import { formatOf } from '../i18n/format.ts'
import { type FileRoute, filePathOf, pathOf } from '../paths.ts'
import { type Point, type Series, seriesOf } from './series.ts'

export type SeriesRoute = Extract<FileRoute, { name: 'series' }>

export interface SeriesContext {
  readonly site: Site
  readonly now: Instant
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
}

/** A series as open data. */
export interface SeriesFile {
  /** A media type, without parameters; the text is UTF-8. */
  readonly type: string
  readonly body: string
}

/** Facts are free: CC0, as DIGG recommends for open data of Swedish authorities. */
export const licence = 'https://creativecommons.org/publicdomain/zero/1.0/'

/** Undefined where the project or the measure has nothing to show now. */
export function seriesFileAt(context: SeriesContext, route: SeriesRoute): SeriesFile | undefined {
  const { site, now } = context
  const project = publishedAt(site, now).project(route.slug, route.locale)
  if (project === undefined) return undefined
  const series = seriesOf(site, now, project).find(({ id }) => id === route.measure)
  if (series === undefined) return undefined
  switch (route.format) {
    case 'csv':
      return { type: 'text/csv', body: csvOf(context, project, series) }
    case 'json':
      return { type: 'application/json', body: jsonOf(context, route, project, series) }
  }
}

/** RFC 4180, one value a row; what explains the values stands in each row, so that none is lost. */
function csvOf(context: SeriesContext, { locale }: Project, { id, measure, points }: Series) {
  const header = [
    'measure',
    'unit',
    'start',
    'end',
    'value',
    'approximate',
    'corrected',
    'report',
    'definition',
    'licence',
  ]
  const rows = points.map((point) => [
    id,
    measure.unit[locale],
    point.start,
    point.end,
    String(point.value),
    String(point.approximate),
    correctedOn(context, locale, point) ?? '',
    reportUrl(context, point),
    measure.definition[locale],
    licence,
  ])
  return [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

/** A text that a spreadsheet would take for a formula is told to be text. */
function cellOf(value: string): string {
  const text = /^[=+@\t\r]|^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function jsonOf(context: SeriesContext, route: SeriesRoute, project: Project, series: Series) {
  const { site, siteUrl } = context
  const { locale, slug } = project
  const { id, measure, points, goal } = series
  const { name, url } = site.settings.publisher
  return JSON.stringify({
    id,
    name: measure.name[locale],
    unit: measure.unit[locale],
    kind: measure.kind,
    definition: measure.definition[locale],
    source: measure.source[locale],
    licence,
    language: locale,
    url: siteUrl + filePathOf(route),
    project: { name: project.title, url: siteUrl + pathOf({ name: 'project', locale, slug }) },
    publisher: { name: name[locale], url },
    ...(goal?.target !== undefined && { target: { value: goal.target, by: goal.by } }),
    values: points.map((point) => ({
      start: point.start,
      end: point.end,
      value: point.value,
      approximate: point.approximate,
      note: point.note,
      corrected: correctedOn(context, locale, point),
      report: reportUrl(context, point),
    })),
  })
}

function reportUrl({ siteUrl }: SeriesContext, { report: { locale, slug } }: Point): string {
  return siteUrl + pathOf({ name: 'report', locale, slug })
}

function correctedOn({ site }: SeriesContext, locale: Project['locale'], { correction }: Point) {
  if (correction === undefined) return undefined
  return formatOf(locale, site.settings.timeZone).dayAt(correction.date)
}

import type { KeyFigure, Report, Status } from '../content/entry.ts'
import { pathOf } from '../paths.ts'
import { dateOf } from './date-text.ts'
import type { DateText, Link, PictureModel } from './frame.ts'
import { pictureOf } from './picture.ts'
import type { Scope } from './scope.ts'
import { changeOf } from './since.ts'

/** A report as it stands in a list. */
export interface ReportSummary {
  readonly href: string
  readonly title: string
  /** Empty where the list is to be short. */
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

export function summaryOf(scope: Scope, report: Report): ReportSummary {
  const { slug, locale, title, description } = report
  return {
    href: pathOf({ name: 'report', locale, slug }),
    title,
    description,
    date: dateOf(scope, report.date),
    project: projectLinkOf(scope, report) ?? { text: '', href: '' },
    lang: locale,
    status: statusOf(scope, report),
  }
}

export function leadOf(scope: Scope, report: Report): LeadReport {
  const previous = scope.published.neighbours(report).older
  return {
    ...summaryOf(scope, report),
    summary: report.summary,
    keyFigures: keyFiguresOf(scope, report, previous),
    picture: pictureOf(scope.site, report.image, { lazy: true }),
  }
}

/** Null for plain news, and while the project has no page in this language. */
export function projectLinkOf({ published }: Scope, { project, locale }: Report): Link | null {
  const found = project === undefined ? undefined : published.project(project, locale)
  if (found === undefined) return null
  return { text: found.title, href: pathOf({ name: 'project', locale, slug: found.slug }) }
}

export function statusOf({ words }: Scope, { status, statusText }: Report): StatusModel | null {
  if (status === undefined) return null
  return { status, text: words.statuses[status], explanation: statusText ?? '' }
}

export function keyFiguresOf(
  scope: Scope,
  report: Report,
  previous: Report | undefined,
): readonly KeyFigureModel[] {
  return report.keyFigures.flatMap((figure) => keyFigureOf(scope, figure, previous))
}

function keyFigureOf(
  scope: Scope,
  figure: KeyFigure,
  previous: Report | undefined,
): KeyFigureModel[] {
  const { site, locale, format } = scope
  const measure = site.measures[figure.measure]
  if (measure === undefined) return []
  return [
    {
      value: format.number(figure.value, measure.decimals),
      approximate: figure.approximate,
      unit: measure.unit[locale],
      name: measure.name[locale],
      note: figure.note ?? '',
      change: previous === undefined ? '' : changeOf(scope, figure, previous),
    },
  ]
}

import type { Project, Report } from '../content/entry.ts'
import { pathOf } from '../paths.ts'
import { frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { type StatusModel, statusOf } from './report-summary.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

export interface ProjectsModel {
  readonly heading: string
  readonly introduction: string
  readonly projects: readonly ProjectSummary[]
}

export interface ProjectSummary {
  readonly href: string
  readonly title: string
  readonly description: string
  /** `november 2019 – juni 2022`; may be empty. */
  readonly period: string
  readonly status: StatusModel | null
  /** `8 rapporter, den senaste 12 maj 2021`; may be empty. */
  readonly reports: string
}

export function projectsView(scope: Scope): View {
  const { locale, words } = scope
  const page = factsOf({
    view: 'projects',
    title: words.titles.projects,
    description: words.titles.projectsIntroduction,
    path: pathOf({ name: 'projects', locale }),
    section: 'projects',
    translations: everyLocale(scope, 'projects'),
  })
  return view('projects', projectsModel(scope), frameOf(scope, page))
}

export function projectsModel(scope: Scope): ProjectsModel {
  const { locale, words, published } = scope
  return {
    heading: words.titles.projects,
    introduction: words.titles.projectsIntroduction,
    projects: published.projects(locale).map((project) => projectSummaryOf(scope, project)),
  }
}

export function projectSummaryOf(scope: Scope, project: Project): ProjectSummary {
  const { words, format, published } = scope
  const { slug, locale, title, description, startDate, endDate } = project
  const reports = published.reportsOf(slug, locale)
  const [latest] = reports
  const withStatus = latestStatusOf(reports)
  return {
    href: pathOf({ name: 'project', locale, slug }),
    title,
    description,
    period: format.period(startDate, endDate),
    status: withStatus === undefined ? null : statusOf(scope, withStatus),
    reports:
      latest === undefined
        ? ''
        : words.counts.reportsLatest(reports.length, format.date(latest.date)),
  }
}

/** The newest of the reports that says how the project is doing. */
export function latestStatusOf(reports: readonly Report[]): Report | undefined {
  return reports.find(({ status }) => status !== undefined)
}

import { pathOf } from '../paths.ts'
import { frameOf, type Link } from './frame.ts'
import { fundingOf } from './funding.ts'
import { factsOf } from './page-facts.ts'
import { type ProjectSummary, projectSummaryOf } from './projects.ts'
import { leadOf, type LeadReport, type ReportSummary, summaryOf } from './report-summary.ts'
import type { Scope } from './scope.ts'
import { publisherOf, webSiteOf } from './structured-data.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

export interface StartModel {
  readonly heading: string
  readonly introduction: string
  readonly lead: LeadReport | null
  readonly newest: readonly ReportSummary[]
  readonly allReports: Link
  readonly projects: readonly ProjectSummary[]
  readonly allProjects: Link
}

const newestCount = 5

export function startView(scope: Scope): View {
  const { site, locale, published } = scope
  const page = factsOf({
    view: 'start',
    title: '',
    description: site.settings.description[locale],
    path: pathOf({ name: 'start', locale }),
    translations: everyLocale(scope, 'start'),
    structuredData: [webSiteOf(scope), publisherOf(scope)],
    funding: fundingOf(scope, published.projects(locale)),
  })
  return view('start', startModel(scope), frameOf(scope, page))
}

export function startModel(scope: Scope): StartModel {
  const { site, locale, words, published } = scope
  const [lead, ...others] = published.reports(locale).slice(0, newestCount + 1)
  return {
    heading: site.settings.name[locale],
    introduction: site.settings.description[locale],
    lead: lead === undefined ? null : leadOf(scope, lead),
    newest: others.map((report) => summaryOf(scope, report)),
    allReports: { text: words.titles.allReports, href: pathOf({ name: 'reports', locale }) },
    projects: published.projects(locale).map((project) => projectSummaryOf(scope, project)),
    allProjects: { text: words.titles.allProjects, href: pathOf({ name: 'projects', locale }) },
  }
}

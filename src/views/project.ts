import type { Html } from '../base/html.ts'
import { bodyOf } from '../content/body.ts'
import type { Project } from '../content/entry.ts'
import { pathOf } from '../paths.ts'
import { changesOf, correctionsOf, updatedOn, withdrawalOf } from './changes.ts'
import { contactOf } from './contact.ts'
import { feedsOf } from './feeds.ts'
import { formsOf } from './forms.ts'
import { type DateText, frameOf, type FundingModel, type Link, type PictureModel } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { fundingOf } from './funding.ts'
import { milestoneOf } from './milestone.ts'
import { partsOf } from './parts.ts'
import { pictureOf } from './picture.ts'
import { latestStatusOf } from './projects.ts'
import type { ChangeModel, Contact, PartModel, ReportModel } from './report.ts'
import { type ReportSummary, type StatusModel, statusOf, summaryOf } from './report-summary.ts'
import type { Scope } from './scope.ts'
import { breadcrumbsOf, datasetOf } from './structured-data.ts'
import { translationsOf } from './translations.ts'
import { type View, view } from './view.ts'
import { type FiguresRow, figuresRowsOf } from './figures-rows.ts'
import { seriesModels } from './series.ts'
import { elapsedText } from './elapsed.ts'

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
  readonly updated: DateText | null
  readonly withdrawn: ReportModel['withdrawn']
  readonly corrections: readonly ChangeModel[]
  readonly changes: readonly ChangeModel[]
  readonly picture: PictureModel | null
  readonly parts: readonly PartModel[]
  readonly series: readonly SeriesModel[]
  /** The values of all series in one table; a row for each day, oldest first. */
  readonly figures: readonly FiguresRow[]
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

export function projectView(scope: Scope, project: Project): View {
  const { locale, words, site } = scope
  const path = pathOf({ name: 'project', locale, slug: project.slug })
  const model = projectModel(scope, project, path)
  const way = [
    { text: site.settings.name[locale], href: pathOf({ name: 'start', locale }) },
    { text: words.titles.projects, href: pathOf({ name: 'projects', locale }) },
    { text: project.title, href: path },
  ]
  const page = factsOf({
    view: 'project',
    title: project.title,
    description: project.description,
    path,
    isIndexed: project.robots === 'index' && withdrawalOf(scope, project) === null,
    section: 'projects',
    translations: translationsOf(scope, project),
    feeds: feedsOf(scope, project.title, { name: 'projectFeed', slug: project.slug }),
    picture: project.image,
    structuredData: [
      breadcrumbsOf(scope, way),
      ...(model.series.length > 0 ? [datasetOf(scope, project, path, model.series)] : []),
    ],
  })
  return view('project', model, frameOf(scope, page))
}

export function projectModel(scope: Scope, project: Project, path: string): ProjectModel {
  const { site, format, published } = scope
  const { slug, locale, startDate, endDate } = project
  const reports = published.reportsOf(slug, locale)
  const latest = latestStatusOf(reports)
  const today = format.dayAt(scope.now)
  const series = seriesModels(scope, project)
  return {
    title: project.title,
    description: project.description,
    status: latest === undefined ? null : statusOf(scope, latest),
    statusReport:
      latest === undefined
        ? null
        : { text: latest.title, href: pathOf({ name: 'report', locale, slug: latest.slug }) },
    period: format.period(startDate, endDate),
    elapsed: elapsedText(scope, project, today),
    owner: project.owner ?? '',
    area: project.area ?? '',
    partners: project.partners,
    aims: project.aims,
    updated: updatedOn(scope, project),
    withdrawn: withdrawalOf(scope, project),
    corrections: correctionsOf(scope, project),
    changes: changesOf(scope, project),
    picture: pictureOf(site, project.image, { lazy: true }),
    parts: bodyOf(site, project).plainText === '' ? [] : partsOf(scope, project, path),
    series,
    figures: figuresRowsOf(series),
    milestones: project.milestones.map((milestone) => milestoneOf(scope, milestone, today)),
    reports: reports.map((report) => summaryOf(scope, report)),
    contact: contactOf(scope, project.contact),
    funding: fundingOf(scope, [project]),
    languages: formsOf(scope, project),
  }
}

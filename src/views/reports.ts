import { filePathOf, pathOf } from '../paths.ts'
import { frameOf, type Link } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { pagesOf } from './pages.ts'
import { type ReportSummary, summaryOf } from './report-summary.ts'
import { filtersOf, isKnown, matching } from './reports-filter.ts'
import { hasFilter, parseReportsQuery, type ReportsQuery, reportsPathOf } from './reports-query.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

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

export const reportsPerPage = 10

/** Undefined for a page that the list does not have. */
export function reportsView(scope: Scope, search: URLSearchParams): View | undefined {
  const { site, locale, words } = scope
  const query = parseReportsQuery(locale, search)
  const model = query && reportsModel(scope, query)
  if (query === undefined || model === undefined) return undefined
  const isOffered = isKnown(scope, query)
  const { titles } = words
  const page = factsOf({
    view: 'reports',
    title: query.page === 1 ? titles.reports : titles.page(titles.reports, query.page),
    description: titles.reportsIntroduction(site.settings.name[locale]),
    path: reportsPathOf(locale, isOffered ? query : {}),
    isIndexed: isOffered && model.reports.length > 0,
    section: 'reports',
    translations: everyLocale(scope, 'reports'),
    previous: isOffered ? (model.pages?.previous ?? '') : '',
    next: isOffered ? (model.pages?.next ?? '') : '',
  })
  return view('reports', model, frameOf(scope, page))
}

/** Undefined for a page after the last. */
export function reportsModel(scope: Scope, query: ReportsQuery): ReportsModel | undefined {
  const { locale, words } = scope
  const found = matching(scope, query)
  const total = Math.max(1, Math.ceil(found.length / reportsPerPage))
  if (query.page > total) return undefined
  const first = (query.page - 1) * reportsPerPage
  return {
    heading: words.titles.reports,
    count: words.counts.reports(found.length),
    action: pathOf({ name: 'reports', locale }),
    filters: filtersOf(scope, query),
    isFiltered: hasFilter(query),
    allHref: pathOf({ name: 'reports', locale }),
    reports: found.slice(first, first + reportsPerPage).map((report) => summaryOf(scope, report)),
    pages: pagesOf(query.page, total, (page) => reportsPathOf(locale, { ...query, page })),
    feed: {
      text: words.titles.subscribe,
      href: filePathOf({ name: 'feed', locale, format: 'atom', slug: '' }),
    },
  }
}

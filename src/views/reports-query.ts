import type { Locale } from '../i18n/locale.ts'
import { parameters, pathOf } from '../paths.ts'

export const filterNames = ['project', 'topic', 'year'] as const
export type FilterName = (typeof filterNames)[number]

/** What a list of reports is asked for. Empty: not filtered. Pages count from 1. */
export type ReportsQuery = Readonly<Record<FilterName, string>> & { readonly page: number }

/** Unknown parameters change nothing. Undefined where the page is no number that a page can have. */
export function parseReportsQuery(
  locale: Locale,
  query: URLSearchParams,
): ReportsQuery | undefined {
  const names = parameters[locale]
  const valueOf = (name: FilterName) => (query.get(names[name]) ?? '').trim()
  const page = query.get(names.page) ?? ''
  if (!/^(?:[1-9]\d{0,5})?$/.test(page)) return undefined
  return {
    project: valueOf('project'),
    topic: valueOf('topic'),
    year: valueOf('year'),
    page: page === '' ? 1 : Number(page),
  }
}

/** The one spelling of a list's address: parameters in a fixed order, and none that says nothing. */
export function reportsPathOf(locale: Locale, query: Partial<ReportsQuery>): string {
  const names = parameters[locale]
  const search = new URLSearchParams()
  for (const name of filterNames) if (query[name]) search.set(names[name], query[name])
  if (query.page !== undefined && query.page > 1) search.set(names.page, String(query.page))
  const text = search.toString()
  return pathOf({ name: 'reports', locale }) + (text === '' ? '' : `?${text}`)
}

export function hasFilter(query: ReportsQuery): boolean {
  return filterNames.some((name) => query[name] !== '')
}

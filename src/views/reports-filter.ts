import type { Report } from '../content/entry.ts'
import { parameters } from '../paths.ts'
import type { FilterModel } from './reports.ts'
import { type FilterName, filterNames, type ReportsQuery } from './reports-query.ts'
import type { Scope } from './scope.ts'

export function matching(
  scope: Scope,
  reports: readonly Report[],
  query: ReportsQuery,
): readonly Report[] {
  const asked = filterNames.filter((name) => query[name] !== '')
  if (asked.length === 0) return reports
  return reports.filter((report) =>
    asked.every((name) => valuesOf(scope, report, name).includes(query[name])),
  )
}

/** Each choice with how many reports it would leave, beside what the other filters say. */
export function filtersOf(scope: Scope, query: ReportsQuery): readonly FilterModel[] {
  const { locale, words, published } = scope
  return filterNames.map((name) => {
    const reports = matching(scope, published.reports(locale), { ...query, [name]: '' })
    const counts = countsOf(scope, reports, name)
    const options = choicesOf(scope, name).map(({ value, text }) => ({
      value,
      text,
      count: counts.get(value) ?? 0,
      selected: value === query[name],
    }))
    const everything = words.filterFields.everything[name]
    return {
      name: parameters[locale][name],
      label: words.filterFields.label[name],
      options: [
        { value: '', text: everything, count: reports.length, selected: query[name] === '' },
        ...options.filter(({ count, selected }) => count > 0 || selected),
      ],
    }
  })
}

/** Whether every value that is asked for is one that the site offers: only such lists are kept. */
export function isKnown(scope: Scope, query: ReportsQuery): boolean {
  return filterNames.every(
    (name) =>
      query[name] === '' || choicesOf(scope, name).some(({ value }) => value === query[name]),
  )
}

function countsOf(scope: Scope, reports: readonly Report[], name: FilterName) {
  const counts = new Map<string, number>()
  for (const report of reports)
    for (const value of valuesOf(scope, report, name))
      counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function valuesOf({ format }: Scope, report: Report, name: FilterName): readonly string[] {
  switch (name) {
    case 'project':
      return report.project === undefined ? [] : [report.project]
    case 'topic':
      return report.topics
    case 'year':
      return [format.dayAt(report.date).slice(0, 4)]
  }
}

function choicesOf(
  { site, locale, format, published }: Scope,
  name: FilterName,
): readonly { readonly value: string; readonly text: string }[] {
  switch (name) {
    case 'project':
      return published.projects(locale).map(({ slug, title }) => ({ value: slug, text: title }))
    case 'topic':
      return site.settings.topics.map(({ id, name: topic }) => ({ value: id, text: topic[locale] }))
    case 'year': {
      const years = published.reports(locale).map(({ date }) => format.dayAt(date).slice(0, 4))
      return [...new Set(years)].map((year) => ({ value: year, text: year }))
    }
  }
}

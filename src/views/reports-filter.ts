import { onceForEach } from '../base/once-for-each.ts'
import type { Report } from '../content/entry.ts'
import { parameters } from '../paths.ts'
import type { FilterModel } from './reports.ts'
import { type FilterName, filterNames, type ReportsQuery } from './reports-query.ts'
import type { Scope } from './scope.ts'

/** The published reports that fit all that is asked for; the same list for the same question. */
export function matching(scope: Scope, query: ReportsQuery): readonly Report[] {
  return filterNames.reduce<readonly Report[]>(
    (left, name) =>
      query[name] === '' ? left : (groupsIn(left, scope)[name].get(query[name]) ?? none),
    scope.published.reports(scope.locale),
  )
}

/** Each choice with how many reports it would leave, beside what the other filters say. */
export function filtersOf(scope: Scope, query: ReportsQuery): readonly FilterModel[] {
  const { locale, words } = scope
  return filterNames.map((name) => {
    const reports = matching(scope, { ...query, [name]: '' })
    const groups = groupsIn(reports, scope)[name]
    const options = choicesOf(scope, name).map(({ value, text }) => ({
      value,
      text,
      count: groups.get(value)?.length ?? 0,
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

const none: readonly Report[] = []

type Groups = Readonly<Record<FilterName, ReadonlyMap<string, readonly Report[]>>>

/** A list of reports by what can be asked for: made once, since ten thousand take milliseconds. */
const groupsIn = onceForEach((reports: readonly Report[], { format }: Pick<Scope, 'format'>) => {
  const groups = { project: newGroups(), topic: newGroups(), year: newGroups() }
  let latest = { date: NaN, year: '' }
  for (const report of reports) {
    const { project, topics, date } = report
    if (project !== undefined) addTo(groups.project, project, report)
    for (const topic of topics.length > 1 ? new Set(topics) : topics)
      addTo(groups.topic, topic, report)
    // They stand in the order of their dates.
    if (date !== latest.date) latest = { date, year: format.dayAt(date).slice(0, 4) }
    addTo(groups.year, latest.year, report)
  }
  return groups satisfies Groups
})

function newGroups(): Map<string, Report[]> {
  return new Map()
}

function addTo(groups: Map<string, Report[]>, value: string, report: Report): void {
  const group = groups.get(value)
  if (group === undefined) groups.set(value, [report])
  else group.push(report)
}

function choicesOf(
  scope: Scope,
  name: FilterName,
): readonly { readonly value: string; readonly text: string }[] {
  const { site, locale, published } = scope
  switch (name) {
    case 'project':
      return published.projects(locale).map(({ slug, title }) => ({ value: slug, text: title }))
    case 'topic':
      return site.settings.topics.map(({ id, name: topic }) => ({ value: id, text: topic[locale] }))
    case 'year': {
      const years = groupsIn(published.reports(locale), scope).year.keys()
      return Array.from(years, (year) => ({ value: year, text: year }))
    }
  }
}

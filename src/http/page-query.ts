import { parameters, type Route } from '../paths.ts'

/** The part of a query that belongs to an address: names that its route knows, in a fixed order. */
export interface PageQuery {
  readonly parameters: URLSearchParams
  /** With its question mark; empty where no parameter is left. */
  readonly text: string
  /** Whether the same was asked for in the same words; others are led to these. */
  readonly isCanonical: boolean
}

/** Undefined for a known name that stands twice: it would mean one thing here, another elsewhere. */
export function pageQueryOf(search: string, route: Route): PageQuery | undefined {
  const names = namesOf(route)
  if (search === '' || names.length === 0) return emptyQuery
  const asked = [...new URLSearchParams(search)].filter(([name]) => names.includes(name))
  if (new Set(asked.map(([name]) => name)).size < asked.length) return undefined

  const kept = new URLSearchParams(
    asked
      .filter(([name, value]) => value !== '' && !isFirstPage(route, name, value))
      .sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)),
  )
  const text = kept.size === 0 ? '' : `?${kept.toString()}`
  // A form sends its empty fields too: only a search without words has that as its address.
  const isCanonical = route.name === 'search' || askedText(asked) === text
  return { parameters: kept, text, isCanonical }
}

const emptyQuery: PageQuery = { parameters: new URLSearchParams(), text: '', isCanonical: true }

function namesOf({ name, locale }: Route): readonly string[] {
  const { project, topic, year, page, query } = parameters[locale]
  if (name === 'reports') return [project, topic, year, page]
  return name === 'search' ? [query] : []
}

function isFirstPage({ locale }: Route, name: string, value: string): boolean {
  return name === parameters[locale].page && value === '1'
}

function askedText(asked: [string, string][]): string {
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`
}

import { pathOfEntry } from '../content/redirection.ts'
import type { Html } from '../base/html.ts'
import { parameters, pathOf } from '../paths.ts'
import { type Hit, searchIn } from '../search/search.ts'
import { dateOf } from './date-text.ts'
import { type DateText, frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

export interface SearchModel {
  readonly action: string
  readonly query: string
  /** `3 träffar på ”utbildning”`; empty before a question. */
  readonly count: string
  readonly hits: readonly SearchHit[]
  /** Words that might have been meant, or what else to try. */
  readonly suggestions: readonly { readonly text: string; readonly href: string }[]
}

export interface SearchHit {
  readonly href: string
  readonly title: string
  /** Text around the hits, with `mark`. */
  readonly context: Html
  readonly kind: string
  readonly date: DateText | null
}

const longestQuery = 200

/** An answer is never indexed: its words are the asker's. */
export function searchView(scope: Scope, search: URLSearchParams): View {
  const { site, locale, words } = scope
  const query = (search.get(parameters[locale].query) ?? '').trim().slice(0, longestQuery)
  const page = factsOf({
    view: 'search',
    title: query === '' ? words.titles.search : words.titles.searchFor(query),
    description: words.titles.searchIntroduction(site.settings.name[locale]),
    path: pathOf({ name: 'search', locale }),
    isIndexed: query === '',
    section: 'search',
    translations: everyLocale(scope, 'search'),
  })
  return view('search', searchModel(scope, query), frameOf(scope, page))
}

export function searchModel(scope: Scope, query: string): SearchModel {
  const { site, now, locale, words } = scope
  const action = pathOf({ name: 'search', locale })
  if (query === '') return { action, query, count: '', hits: [], suggestions: [] }
  const { hits, suggestions } = searchIn(site, now, locale, query)
  return {
    action,
    query,
    count: words.counts.hits(hits.length, query),
    hits: hits.map((hit) => hitOf(scope, hit)),
    suggestions: suggestions.map((text) => ({
      text,
      href: `${action}?${new URLSearchParams({ [parameters[locale].query]: text }).toString()}`,
    })),
  }
}

function hitOf(scope: Scope, { entry, context }: Hit): SearchHit {
  const { kinds } = scope.words
  return {
    href: pathOfEntry(entry),
    title: entry.title,
    context,
    kind: entry.edition === 'lattlast' ? kinds.easyRead : kinds[entry.kind],
    date: entry.kind === 'report' ? dateOf(scope, entry.date) : null,
  }
}

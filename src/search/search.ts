import type { Query } from 'minisearch'
import type { Instant } from '../base/clock.ts'
import { html, type Html } from '../base/html.ts'
import { bodyOf } from '../content/body.ts'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { stateOf } from '../content/state.ts'
import type { Locale } from '../i18n/locale.ts'
import { contextIn } from './context.ts'
import { type SearchIndex, searchIndexOf } from './search-index.ts'
import { termOf, wordsIn } from './words.ts'

export interface SearchResult {
  /** Best first, at most fifty. */
  readonly hits: readonly Hit[]
  /** Words of the site that may have been meant, where what was asked for gave nothing. */
  readonly suggestions: readonly string[]
}

export interface Hit {
  readonly entry: Entry
  /** Text around what was found, with `mark`. */
  readonly context: Html
}

const longestQuery = 100
const mostTerms = 10
const mostHits = 50
const mostSuggestions = 3

/** What a reader may see now that answers a query. */
export function searchIn(site: Site, now: Instant, locale: Locale, query: string): SearchResult {
  const terms = termsIn(query, locale)
  if (terms.length === 0) return { hits: [], suggestions: [] }
  const index = searchIndexOf(site, locale)
  const exact = found(index, now, {
    combineWith: 'AND',
    queries: terms.map((term) => asWritten(index, term)),
  })
  if (exact.length > 0) return { hits: hitsOf(site, exact, locale), suggestions: [] }
  const near = terms.map((term) => nearlyAsWritten(index, term))
  const all = found(index, now, { combineWith: 'AND', queries: near })
  const close = all.length > 0 ? all : found(index, now, { combineWith: 'OR', queries: near })
  return { hits: hitsOf(site, close, locale), suggestions: suggestionsIn(close, terms, locale) }
}

function termsIn(query: string, locale: Locale): readonly string[] {
  const words = wordsIn(query.slice(0, longestQuery).normalize('NFC'))
  const terms = words.flatMap(({ text }) => termOf(text, locale) ?? [])
  return [...new Set(terms)].slice(0, mostTerms)
}

/** The word, its other forms, words that begin with it, and compounds that it is a part of. */
function asWritten({ vocabulary }: SearchIndex, term: string): Query {
  const prefix = term.length >= 3
  return {
    combineWith: 'OR',
    queries: [
      { queries: [term], prefix },
      {
        queries: [...vocabulary().compoundsOf(term)],
        boost: { title: 2, summary: 1, headings: 1, text: 0.5 },
      },
    ],
  }
}

/** And words with a letter or two wrong, and the parts of a compound that nobody has written. */
function nearlyAsWritten(index: SearchIndex, term: string): Query {
  const parts = index.vocabulary().partsOf(term)
  const fuzzy = term.length < 4 ? false : term.length < 8 ? 1 : 2
  return {
    combineWith: 'OR',
    queries: [
      asWritten(index, term),
      { queries: [term], fuzzy },
      ...(parts === undefined ? [] : [{ combineWith: 'AND' as const, queries: [...parts] }]),
    ],
  }
}

interface Found {
  readonly entry: Entry
  /** The terms of the text that answered. */
  readonly terms: readonly string[]
}

function found({ documents, entries }: SearchIndex, now: Instant, query: Query): readonly Found[] {
  const results = documents.search(query, {
    boost: { title: 4, summary: 2, headings: 2 },
    tokenize: (term) => [term],
    processTerm: (term) => term,
    filter: ({ id }) => {
      const entry = entries[id as number]
      return entry !== undefined && stateOf(entry, now) === 'published'
    },
  })
  return results.slice(0, mostHits).flatMap(({ id, terms }) => {
    const entry = entries[id as number]
    return entry === undefined ? [] : [{ entry, terms }]
  })
}

function hitsOf(site: Site, all: readonly Found[], locale: Locale): readonly Hit[] {
  return all.map(({ entry, terms }) => {
    const asked = new Set(terms)
    const context =
      contextIn(bodyOf(site, entry).plainText, asked, locale) ??
      contextIn(entry.description, asked, locale) ??
      html`${entry.description}`
    return { entry, context }
  })
}

/** As the texts that were found write them: no word of a coming report gets out. */
function suggestionsIn(
  all: readonly Found[],
  asked: readonly string[],
  locale: Locale,
): readonly string[] {
  const words = new Map<string, string>()
  for (const { entry, terms } of all) {
    for (const { text } of wordsIn(`${entry.title} ${entry.description} ${entry.markdown}`)) {
      const term = termOf(text, locale)
      if (term === undefined || words.has(term)) continue
      if (terms.includes(term) && !asked.includes(term)) words.set(term, text.toLowerCase())
    }
    if (words.size >= mostSuggestions) break
  }
  return [...words.values()].slice(0, mostSuggestions)
}

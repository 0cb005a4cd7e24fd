import type { Instant } from '../base/clock.ts'
import { html, type Html } from '../base/html.ts'
import { bodyOf } from '../content/body.ts'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { stateOf } from '../content/state.ts'
import type { Locale } from '../i18n/locale.ts'
import { contextIn } from './context.ts'
import { rank, type Wanted } from './ranking.ts'
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
/** Of a word: its beginnings of longer ones, and its near misses. */
const mostForms = 50

/** What a reader may see now that answers a query. */
export function searchIn(site: Site, now: Instant, locale: Locale, query: string): SearchResult {
  const terms = termsIn(query, locale)
  if (terms.length === 0) return { hits: [], suggestions: [] }
  const index = searchIndexOf(site, locale)
  const words = terms.map((term) => asWritten(index, term))
  const exact = entriesFor(index, now, words, false)
  if (exact.length > 0) return { hits: hitsOf(site, exact, words), suggestions: [] }
  const close = terms.map((term) => nearlyAsWritten(index, term))
  const all = entriesFor(index, now, close, false)
  const entries = all.length > 0 ? all : entriesFor(index, now, close, true)
  return { hits: hitsOf(site, entries, close), suggestions: suggestionsIn(entries, close, terms) }
}

function termsIn(query: string, locale: Locale): readonly string[] {
  const words = [...wordsIn(query.slice(0, longestQuery).normalize('NFC'))]
  const terms = words.flatMap(({ text }) => termOf(text, locale) ?? [])
  return [...new Set(terms)].slice(0, mostTerms)
}

/** The word, words that begin with it, and compounds that it is a part of. */
function asWritten({ postings, vocabulary }: SearchIndex, term: string): Wanted {
  const wanted = new Map<string, number>()
  for (const compound of vocabulary().compoundsOf(term)) wanted.set(compound, 0.4)
  if (term.length >= 3)
    for (const longer of firstOf(postings.startingWith(term), mostForms)) wanted.set(longer, 0.4)
  return wanted.set(term, 1)
}

/** And words with a letter or two wrong, and the parts of a compound that nobody has written. */
function nearlyAsWritten(index: SearchIndex, term: string): Wanted {
  const wanted = new Map(asWritten(index, term))
  for (const part of index.vocabulary().partsOf(term) ?? []) wanted.set(part, 0.3)
  if (term.length < 4) return wanted
  const near = [...index.postings.near(term, term.length < 8 ? 1 : 2)]
  for (const [other, changes] of near.sort((a, b) => a[1] - b[1]).slice(0, mostForms))
    if (!wanted.has(other)) wanted.set(other, 0.3 / Math.max(1, changes))
  return wanted
}

function* firstOf<T>(all: Iterable<T>, most: number): Iterable<T> {
  let given = 0
  for (const each of all) {
    if (given === most) return
    given += 1
    yield each
  }
}

function entriesFor(
  { postings, entries }: SearchIndex,
  now: Instant,
  words: readonly Wanted[],
  some: boolean,
): readonly Entry[] {
  const isShown = (text: number) => {
    const entry = entries[text]
    return entry !== undefined && stateOf(entry, now) === 'published'
  }
  return rank(postings, entries.length, words, { some, most: mostHits, isShown }).flatMap(
    (text) => entries[text] ?? [],
  )
}

function hitsOf(site: Site, entries: readonly Entry[], words: readonly Wanted[]): readonly Hit[] {
  return entries.map((entry) => {
    const { locale, description } = entry
    const context =
      contextIn(bodyOf(site, entry).plainText, words, locale) ??
      contextIn(description, words, locale) ??
      html`${description}`
    return { entry, context }
  })
}

/** As the texts that were found write them: no word of a coming report gets out. */
function suggestionsIn(
  entries: readonly Entry[],
  words: readonly Wanted[],
  asked: readonly string[],
): readonly string[] {
  const suggested = new Map<string, string>()
  for (const { title, description, markdown, locale } of entries) {
    for (const { text } of wordsIn(`${title} ${description} ${markdown}`)) {
      const term = termOf(text, locale)
      if (term === undefined || suggested.has(term) || asked.includes(term)) continue
      if (words.some((wanted) => wanted.has(term))) suggested.set(term, text.toLowerCase())
    }
    if (suggested.size >= mostSuggestions) break
  }
  return [...suggested.values()].slice(0, mostSuggestions)
}

import type { Instant } from '../base/clock.ts'
import { html, type Html } from '../base/html.ts'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { stateOf } from '../content/state.ts'
import type { Locale } from '../i18n/locale.ts'
import { compoundsOf, partsOf } from './compounds.ts'
import { contextIn } from './context.ts'
import { createFinder, type Finder } from './finder.ts'
import { highest } from './highest.ts'
import { nearIn } from './near.ts'
import { passageOf } from './passage.ts'
import { textOf } from './postings.ts'
import { rank, type Ranking, type Wanted } from './ranking.ts'
import { type SearchIndex, searchIndexOf } from './search-index.ts'
import { searchableIn } from './searchable.ts'
import { termsIn } from './words.ts'

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
/** Of all words together: longer ones, compounds and near misses, each. */
const mostForms = 100

/** What a reader may see now that answers a query. */
export function searchIn(site: Site, now: Instant, locale: Locale, query: string): SearchResult {
  const terms = termsOf(query, locale)
  if (terms.length === 0) return { hits: [], suggestions: [] }
  const index = searchIndexOf(site, locale)
  const most = Math.ceil(mostForms / terms.length)
  const words = terms.map((term) => asWritten(index, term, most))
  const exact = rankIn(index, now, words).withAllWords()
  if (exact.length > 0)
    return { hits: hitsOf(site, index, exact, createFinder(words, locale)), suggestions: [] }
  const close = words.map((word) => nearlyAsWritten(index, now, word, most))
  const ranking = rankIn(index, now, close)
  const all = ranking.withAllWords()
  const finder = createFinder(close, locale)
  const hits = hitsOf(site, index, all.length > 0 ? all : ranking.withSomeWords(), finder)
  return { hits, suggestions: suggestionsIn(hits, terms, finder) }
}

function termsOf(query: string, locale: Locale): readonly string[] {
  const terms = termsIn(query.slice(0, longestQuery).normalize('NFC'), locale)
  return [...new Set(terms)].slice(0, mostTerms)
}

/** The word, words that begin with it, and compounds that it is a part of. */
function asWritten(index: SearchIndex, term: string, most: number): Wanted {
  const wanted = new Map([[term, 1]])
  const longer = term.length < 3 ? [] : index.terms.startingWith(term)
  const compounds = compoundsOf(vocabularyOf(index), term)
  for (const others of [longer, compounds])
    for (const other of highest(others, most, index.postings.count))
      if (other !== term) wanted.set(other, 0.4)
  return wanted
}

/**
 * And the parts of a compound that nobody has written; and where readers can find the word nowhere,
 * what a letter or two parts from it.
 */
function nearlyAsWritten(index: SearchIndex, now: Instant, written: Wanted, most: number): Wanted {
  const { terms, postings } = index
  const wanted = new Map(written)
  const [term = ''] = written.keys()
  for (const part of partsOf(vocabularyOf(index), term)) wanted.set(part, 0.3)
  if (term.length < 4 || isFound(index, now, written)) return wanted
  const near = nearIn(terms.leaves(), term, term.length < 8 ? 1 : 2)
  const best = highest(near, most, ([other, changes]) => postings.count(other) / 1e6 ** changes)
  for (const [other, changes] of best) if (!wanted.has(other)) wanted.set(other, 0.3 / changes)
  return wanted
}

function vocabularyOf({ postings, terms }: SearchIndex) {
  return { has: (term: string) => postings.count(term) > 0, containing: terms.containing }
}

function isFound({ postings, entries }: SearchIndex, now: Instant, wanted: Wanted): boolean {
  for (const term of wanted.keys())
    for (const posting of postings.get(term))
      if (isShown(entries[textOf(posting)], now)) return true
  return false
}

function isShown(entry: Entry | undefined, now: Instant): boolean {
  return entry !== undefined && stateOf(entry, now) === 'published'
}

function rankIn(index: SearchIndex, now: Instant, words: readonly Wanted[]): Ranking {
  const { postings, entries, order } = index
  return rank(words, {
    postings,
    numbers: entries.length,
    order: order(),
    isShown: (text) => isShown(entries[text], now),
    most: mostHits,
  })
}

function hitsOf(
  site: Site,
  { entries }: SearchIndex,
  texts: readonly number[],
  finder: Finder,
): readonly Hit[] {
  const found = texts.flatMap((text) => entries[text] ?? [])
  return found.map((entry) => {
    const { description } = entry
    const passage = passageOf(site, entry, finder)
    const context =
      (passage && contextIn(passage, finder)) ??
      contextIn({ text: description }, finder) ??
      html`${description}`
    return { entry, context }
  })
}

/** As the texts that were found write them: no word of a coming report gets out. */
function suggestionsIn(
  hits: readonly Hit[],
  asked: readonly string[],
  finder: Finder,
): readonly string[] {
  const suggested = new Map<string, string>()
  for (const { entry } of hits) {
    const text = `${entry.title}\n${entry.description}\n${searchableIn(entry.markdown.toString())}`
    for (const { term, text: word } of finder.answersIn(text))
      if (!suggested.has(term) && !asked.includes(term)) suggested.set(term, word.toLowerCase())
    if (suggested.size >= mostSuggestions) break
  }
  return [...suggested.values()].slice(0, mostSuggestions)
}

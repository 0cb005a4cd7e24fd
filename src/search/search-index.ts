import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { createPostings, type Postings } from './postings.ts'
import { createSortedTerms, type SortedTerms } from './sorted-terms.ts'
import { weightsOf } from './weights.ts'

/** All texts of a site in a language, drafts left out. It does not know what time it is. */
export interface SearchIndex {
  readonly postings: Postings
  readonly terms: SortedTerms
  /** By the number of the text; of one that is gone, a hole. */
  readonly entries: readonly (Entry | undefined)[]
  /** Numbers of all texts, in the order that equals are shown. */
  readonly order: () => Uint32Array
}

/** The index of a site, finished now if it is not yet. Good until another site is asked for. */
export function searchIndexOf(site: Site, locale: Locale): SearchIndex {
  const index = indexFor(site, locale)
  while (index.addNext()) continue
  return index
}

/**
 * Does a little of the work on the indexes of a site; whether there is more. To be called when the
 * first page has been answered: a search in between finishes the work.
 */
export function warmSearch(site: Site): boolean {
  return locales.some((locale) => {
    const index = indexFor(site, locale)
    return index.addNext() || index.terms.prepare()
  })
}

/**
 * There is one index for each language, of the site that was asked for last: the next one mostly
 * differs in a text or two, and what did not change is the same object there.
 */
const indexes = new Map<Locale, GrowingIndex>()

function indexFor(site: Site, locale: Locale): GrowingIndex {
  const known = indexes.get(locale)
  if (known?.follow(site) === true) return known
  const index = createIndex(site, locale)
  indexes.set(locale, index)
  return index
}

interface GrowingIndex extends SearchIndex {
  /** Becomes the index of another site; false: so much is new that another index costs less. */
  readonly follow: (site: Site) => boolean
  /** Adds a text; whether there was one. */
  readonly addNext: () => boolean
}

function createIndex(first: Site, locale: Locale): GrowingIndex {
  const { topics } = first.settings
  const terms = createSortedTerms()
  const postings = createPostings({ onNew: terms.add, onGone: terms.remove })
  const numbers = new Map<Entry, number>()
  const entries: (Entry | undefined)[] = []
  const free: number[] = []
  let site = first
  let wanted = entriesIn(first, locale)
  let missing = wanted.toReversed()
  let order: Uint32Array | undefined

  function add(entry: Entry): void {
    const weights = weightsOf(entry, topics)
    const number = free.pop() ?? entries.length
    entries[number] = entry
    numbers.set(entry, number)
    postings.add(number, weights)
  }

  function remove(entry: Entry, number: number): void {
    postings.remove(number, weightsOf(entry, topics))
    numbers.delete(entry)
    entries[number] = undefined
    free.push(number)
  }

  return {
    postings,
    terms,
    entries,
    order() {
      order ??= Uint32Array.from(wanted.flatMap((entry) => numbers.get(entry) ?? []))
      return order
    },
    follow(next) {
      if (next === site) return true
      const now = entriesIn(next, locale)
      const present = new Set(now)
      const gone = [...numbers].filter(([entry]) => !present.has(entry))
      if (gone.length * 2 > numbers.size || !isSame(next.settings.topics, topics)) return false
      for (const [entry, number] of gone) remove(entry, number)
      site = next
      wanted = now
      missing = now.filter((entry) => !numbers.has(entry)).reverse()
      order = undefined
      return true
    },
    addNext() {
      const entry = missing.at(-1)
      if (entry === undefined) return false
      add(entry)
      missing.pop()
      order = undefined
      return true
    },
  }
}

function entriesIn(site: Site, locale: Locale): readonly Entry[] {
  return [...site.reports, ...site.projects, ...site.pages].filter(
    (entry) => entry.locale === locale && entry.edition === 'standard' && !entry.draft,
  )
}

/** Their names are part of what is found. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

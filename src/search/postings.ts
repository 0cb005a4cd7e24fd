import SearchableMap from 'minisearch/SearchableMap'

/** Where a term stands: numbers of texts, in order, and how much each is about it. */
export interface Posting {
  readonly texts: number[]
  readonly weights: number[]
}

/**
 * An inverted index. MiniSearch's tree of terms finds beginnings and near misses in it; the ranking
 * is our own: MiniSearch makes an object for each text that a word stands in, which among ten
 * thousand reports takes fifty times as long as adding numbers.
 */
export interface Postings {
  readonly size: () => number
  readonly terms: () => Iterable<string>
  readonly add: (text: number, fields: readonly WeightedWords[]) => void
  readonly get: (term: string) => Posting | undefined
  readonly startingWith: (beginning: string) => Iterable<string>
  /** Terms that at most so many single changes part from this one, with the number of them. */
  readonly near: (term: string, changes: number) => Iterable<readonly [string, number]>
}

export interface WeightedWords {
  readonly weight: number
  readonly terms: readonly string[]
}

export function createPostings(): Postings {
  const tree = new SearchableMap<Posting>()
  // The tree is for looking around; a single term is found faster in a plain map.
  const byTerm = new Map<string, Posting>()

  function postingOf(term: string): Posting {
    const known = byTerm.get(term)
    if (known !== undefined) return known
    const posting: Posting = { texts: [], weights: [] }
    byTerm.set(term, posting)
    tree.set(term, posting)
    return posting
  }

  return {
    size: () => byTerm.size,
    terms: () => byTerm.keys(),
    add(text, fields) {
      for (const [term, weight] of weightsIn(fields)) {
        const { texts, weights } = postingOf(term)
        texts.push(text)
        weights.push(weight)
      }
    },
    get: (term) => byTerm.get(term),
    startingWith: (beginning) => tree.atPrefix(beginning).keys(),
    *near(term, changes) {
      for (const [found, [, distance]] of tree.fuzzyGet(term, changes)) yield [found, distance]
    },
  }
}

/**
 * As in BM25: the tenth time that a word stands in a text says less than the second, and a long
 * text is less about each of its words. Whole numbers, which take half the memory.
 */
function weightsIn(fields: readonly WeightedWords[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  for (const { weight, terms } of fields) {
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    const long = 0.75 + terms.length / 800
    for (const [term, count] of counts) {
      const share = (weight * 100 * count) / (count + long)
      weights.set(term, (weights.get(term) ?? 0) + Math.round(share))
    }
  }
  return weights
}

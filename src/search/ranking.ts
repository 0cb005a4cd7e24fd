import { highest } from './highest.ts'
import { type Postings, textOf, weightOf } from './postings.ts'

/** One word of a query: the terms that answer it, with how well each does, from 0 to 1. */
export type Wanted = ReadonlyMap<string, number>

export interface RankOptions {
  readonly postings: Postings
  /** All numbers of texts are lower. */
  readonly numbers: number
  /** Numbers of all texts, in the order that equals are shown. */
  readonly order: Uint32Array
  readonly isShown: (text: number) => boolean
  readonly most: number
}

/** Numbers of the texts that answer, best first, equals in their own order. */
export interface Ranking {
  readonly withAllWords: () => readonly number[]
  readonly withSomeWords: () => readonly number[]
}

/** At most 31 words. */
export function rank(words: readonly Wanted[], options: RankOptions): Ranking {
  const { postings, numbers, order, isShown, most } = options
  const scores = new Float64Array(numbers)
  /** A bit for each word. */
  const answered = new Uint32Array(numbers)
  for (const [index, wanted] of words.entries())
    for (const [term, quality] of wanted) {
      const found = postings.get(term)
      const worth = quality * rarity(found.length, order.length)
      for (const posting of found) {
        const text = textOf(posting)
        scores[text] = (scores[text] ?? 0) + worth * weightOf(posting)
        answered[text] = (answered[text] ?? 0) | (1 << index)
      }
    }

  const all = 2 ** words.length - 1
  const scoreOf = (text: number) => scores[text] ?? 0
  return {
    withAllWords: () =>
      highest(order, most, scoreOf, (text) => answered[text] === all && isShown(text)),
    withSomeWords: () => highest(order, most, scoreOf, isShown),
  }
}

/** BM25's inverse document frequency. */
function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5))
}

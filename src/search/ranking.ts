import type { Postings } from './postings.ts'

/** One word of a query: the terms that answer it, with how well each does, from 0 to 1. */
export type Wanted = ReadonlyMap<string, number>

/**
 * Numbers of the texts that answer, best first, equals in their own order: those where each of
 * the words is answered, or with `some` those where at least one is.
 */
export function rank(
  postings: Postings,
  texts: number,
  words: readonly Wanted[],
  { some, most, isShown }: RankOptions,
): readonly number[] {
  const scores = new Float64Array(texts)
  const answered = new Uint8Array(texts)
  const lastWord = new Uint8Array(texts)
  for (const [index, wanted] of words.entries()) {
    for (const [term, quality] of wanted) {
      const posting = postings.get(term)
      if (posting === undefined) continue
      const worth = quality * rarity(posting.texts.length, texts)
      for (const [at, text] of posting.texts.entries()) {
        scores[text] = (scores[text] ?? 0) + worth * (posting.weights[at] ?? 0)
        if (lastWord[text] === index + 1) continue
        lastWord[text] = index + 1
        answered[text] = (answered[text] ?? 0) + 1
      }
    }
  }
  const enough = some ? 1 : words.length
  return best(scores, most, (text) => (answered[text] ?? 0) >= enough && isShown(text))
}

export interface RankOptions {
  readonly some: boolean
  readonly most: number
  readonly isShown: (text: number) => boolean
}

/** BM25's inverse document frequency. */
function rarity(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5))
}

/** The few highest of many, without sorting the many. */
function best(
  scores: Float64Array,
  most: number,
  isCandidate: (text: number) => boolean,
): readonly number[] {
  const found: number[] = []
  for (const [text, score] of scores.entries()) {
    if (score <= 0) continue
    if (found.length === most && score <= (scores[found.at(-1) ?? 0] ?? 0)) continue
    if (!isCandidate(text)) continue
    const at = found.findIndex((other) => (scores[other] ?? 0) < score)
    found.splice(at === -1 ? found.length : at, 0, text)
    if (found.length > most) found.pop()
  }
  return found
}

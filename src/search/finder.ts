import type { Locale } from '../i18n/locale.ts'
import type { Wanted } from './ranking.ts'
import { folds, termOf, type Word } from './words.ts'

/** A word of a text that answers. */
export interface Answer extends Word {
  readonly term: string
  /** Which of the words that were asked for. */
  readonly answers: number
}

export interface Finder {
  readonly words: readonly Wanted[]
  /** In the order of the text. */
  readonly answersIn: (text: string) => Iterable<Answer>
}

/**
 * Finds in texts what answers a query. Most words are told from it by their first three letters,
 * which takes a tenth of the time of finding out their terms.
 */
export function createFinder(words: readonly Wanted[], locale: Locale): Finder {
  const beginnings = beginningsOf(words.flatMap((wanted) => [...wanted.keys()]))

  function answerAt(text: string, start: number, end: number): Answer | undefined {
    const word = text.slice(start, end)
    const term = termOf(word, locale)
    const answers = term === undefined ? -1 : words.findIndex((wanted) => wanted.has(term))
    return term === undefined || answers === -1
      ? undefined
      : { text: word, start, end, term, answers }
  }

  return {
    words,
    *answersIn(text) {
      let end = 0
      for (let start = 0; start < text.length; start = end + 1) {
        let beginning = 0
        for (end = start; codeAt(text, end) !== 0; end += 1)
          if (end < start + 3) beginning |= codeAt(text, end) << (5 * (start + 2 - end))
        const answer = beginnings[beginning] === 1 ? answerAt(text, start, end) : undefined
        if (answer !== undefined) yield answer
      }
    },
  }
}

/** For each three letters, as five bits each, whether a term begins so. */
function beginningsOf(terms: readonly string[]): Uint8Array {
  const beginnings = new Uint8Array(32 ** 3)
  for (const term of terms) {
    // A stem begins as its word does, all but the last letter of it: `company` of `companies`.
    const known = Math.min(3, term.length - 1)
    let first = 0
    for (let at = 0; at < known; at += 1) first |= codeAt(term, at) << (5 * (2 - at))
    beginnings.fill(1, first, first + 32 ** (3 - known))
  }
  return beginnings
}

const unknown = 255
const codes = new Uint8Array(0x10000).fill(unknown)

/** 0 for what is no letter, and at the end of a text; the same for a letter with and without a ring. */
function codeAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const character = text.charCodeAt(at)
  const known = codes[character]
  if (known !== undefined && known !== unknown) return known
  const letter = String.fromCharCode(character)
  const plain = folds(letter).charCodeAt(0)
  const code = !/[\p{L}\p{N}]/u.test(letter) ? 0 : plain < 128 ? plain & 31 || 31 : 31
  codes[character] = code
  return code
}

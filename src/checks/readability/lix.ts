import type { Passage } from '../../markdown/prose.ts'
import { sentencesIn } from './sentences.ts'

export interface Lix {
  readonly words: number
  /** Words per sentence, and long words (more than six letters) in a hundred: C.-H. Björnsson, 1968. */
  readonly value: number
}

/** Of running text: headings and what stands in tables have no sentences. */
export function lixOf(passages: readonly Passage[]): Lix {
  let words = 0
  let long = 0
  let sentences = 0
  for (const { kind, text } of passages) {
    if (kind === 'heading' || kind === 'term') continue
    for (const sentence of sentencesIn(text)) {
      const found = wordsOf(sentence.text)
      sentences += 1
      words += found.length
      long += found.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length
    }
  }
  return { words, value: words === 0 ? 0 : Math.round(words / sentences + (100 * long) / words) }
}

export function lengthOf(sentence: string): number {
  return wordsOf(sentence).length
}

/** A figure that is filled in is one word, as it is read. */
function wordsOf(sentence: string): readonly string[] {
  return sentence
    .replace(/\{\{[^}]*\}\}/g, '1')
    .split(/[\s\u00a0]+/)
    .filter((word) => /[\p{L}\d]/u.test(word))
}

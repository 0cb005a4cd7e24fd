import type { Locale } from '../i18n/locale.ts'
import { stemEnglish } from './stem-english.ts'
import { stemSwedish } from './stem-swedish.ts'

/** A word as it stands in a text. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

export function* wordsIn(text: string): Iterable<Word> {
  for (const { 0: word, index } of text.matchAll(letters))
    yield { text: word, start: index, end: index + word.length }
}

/** What the words of a text are found by, each as often as it stands there. */
export function termsIn(text: string, locale: Locale): readonly string[] {
  const found: string[] = []
  for (const word of text.match(letters) ?? []) {
    const term = termOf(word, locale)
    if (term !== undefined) found.push(term)
  }
  return found
}

/**
 * What a word is found by: lower case, å, ä and ö as a and o, without its endings. Undefined for
 * words that say nothing of their own.
 */
export function termOf(word: string, locale: Locale): string | undefined {
  const known = terms[locale].get(word)
  if (known !== undefined) return known === '' ? undefined : known
  const folded = folds(word)
  const term = emptyWords[locale].has(folded) ? '' : ownCopyOf(stems[locale](folded))
  if (terms[locale].size >= mostTerms) terms[locale].clear()
  terms[locale].set(ownCopyOf(word), term)
  return term === '' ? undefined : term
}

export function folds(word: string): string {
  // Most words have only these, and the whole of Unicode takes ten times as long.
  if (/^[\da-zåäö]+$/i.test(word))
    return word.toLowerCase().replace(/[åä]/g, 'a').replaceAll('ö', 'o')
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const letters = /[\p{L}\p{N}]+/gu

/** V8 cuts thirteen characters and more as a view that keeps the whole text alive. */
function ownCopyOf(word: string): string {
  return word.length < 13 ? word : Buffer.from(word).toString()
}

const stems: Readonly<Record<Locale, (word: string) => string>> = {
  sv: stemSwedish,
  en: stemEnglish,
}

// Nine words of ten in a report have been seen in another one. Bounded, since readers send words.
const mostTerms = 50_000
const terms: Readonly<Record<Locale, Map<string, string>>> = { sv: new Map(), en: new Map() }

const emptyWords: Readonly<Record<Locale, ReadonlySet<string>>> = {
  sv: new Set(
    'alla att av bli blir da de dem den denna det detta du eller en ett for fran han har hon hur i in inte ja kan man med men mot nar nu och om oss pa sa sig sin ska som till upp ut var vi vid ar'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a an and are as at be but by for from has have how in is it its not of on or our so that the their them they this to was we were what when which will with you'.split(
      ' ',
    ),
  ),
}

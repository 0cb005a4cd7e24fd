import type { MarkdownContext } from '../context.ts'

type Glossary = MarkdownContext['glossary']

/** Terms of the glossary that a text has in it, and the pattern that finds the next one. */
export interface Abbreviations {
  /** What is still to be met for the first time. */
  readonly expansions: Map<string, string>
  readonly pattern: RegExp
}

export function abbreviationsIn(source: string, glossary: Glossary): Abbreviations | undefined {
  const found = glossary.filter(
    ({ term, expansion }) => term !== '' && expansion !== '' && source.includes(term),
  )
  if (found.length === 0) return undefined
  const expansions = new Map(found.map(({ term, expansion }) => [term, expansion]))
  return { expansions, pattern: patternOf(glossary) }
}

export type Piece = string | { readonly term: string; readonly expansion: string }

/** The text cut at the terms that are met for the first time; these are then no longer looked for. */
export function cutAtTerms(text: string, { expansions, pattern }: Abbreviations): readonly Piece[] {
  if (expansions.size === 0) return [text]
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: term, index } of text.matchAll(pattern)) {
    const expansion = expansions.get(term)
    if (expansion === undefined) continue
    expansions.delete(term)
    if (index > from) pieces.push(text.slice(from, index))
    pieces.push({ term, expansion })
    from = index + term.length
  }
  if (from === 0) return [text]
  if (from < text.length) pieces.push(text.slice(from))
  return pieces
}

// A site has one glossary per language, and many texts.
const patterns = new WeakMap<Glossary, RegExp>()

/** Of two terms that begin alike, the longer. Not within a word, but in `EU:s` and `EU-projekt`. */
function patternOf(glossary: Glossary): RegExp {
  const known = patterns.get(glossary)
  if (known !== undefined) return known
  const terms = glossary
    .map(({ term }) => term)
    .filter((term) => term !== '')
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${terms.join('|')})(?![\\p{L}\\p{N}_])`, 'gu')
  patterns.set(glossary, pattern)
  return pattern
}

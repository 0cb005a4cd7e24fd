/** Terms of the glossary that a text has in it, and the pattern that finds the next one. */
export interface Abbreviations {
  readonly expansions: Map<string, string>
  readonly pattern: RegExp
}

export function abbreviationsIn(
  source: string,
  glossary: readonly { readonly term: string; readonly expansion: string }[],
): Abbreviations | undefined {
  const found = glossary
    .filter(({ term, expansion }) => term !== '' && expansion !== '' && source.includes(term))
    .sort((a, b) => b.term.length - a.term.length)
  if (found.length === 0) return undefined
  const terms = found.map(({ term }) => term.replace(/[^\p{L}\d\s]/gu, '\\$&')).join('|')
  return {
    expansions: new Map(found.map(({ term, expansion }) => [term, expansion])),
    // Not within a longer word, but in `EU:s` and `EU-projekt`.
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${terms})(?![\\p{L}\\p{N}_])`, 'gu'),
  }
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

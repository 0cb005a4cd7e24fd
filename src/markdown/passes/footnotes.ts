import type { TokenizerExtension } from 'marked'
import type { BlockToken, FootnoteDefinition, FootnoteReference } from '../tokens.ts'

/**
 * `[^label]: text` on a line of its own, outside lists and quotes; further lines are indented.
 * Not marked-footnote: it keeps its notes in the Marked instance, so that a text which fails half
 * way leaves them to the next one, and it looks each reference up among all notes.
 */
export const footnoteDefinitions: TokenizerExtension = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer(source): FootnoteDefinition | undefined {
    if (!source.startsWith('[^')) return undefined
    const [marker, label] = /^\[\^([^\]\n]{1,100})\]:[ \t]*/.exec(source) ?? []
    if (marker === undefined || label === undefined) return undefined
    const raw = source.slice(0, endOf(source))
    const text = raw.slice(marker.length).replace(/\n(?: {1,4}|\t)/g, '\n')
    return { type: 'footnoteDefinition', raw, label, tokens: this.lexer.blockTokens(text, []) }
  },
}

/** `[^label]` in a text. It needs no note to be read as one: a missing note is a problem, not text. */
export const footnoteReferences: TokenizerExtension = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(source): FootnoteReference | undefined {
    if (!source.startsWith('[^')) return undefined
    const [raw, label] = /^\[\^([^\]\n]{1,100})\](?!\()/.exec(source) ?? []
    if (raw === undefined || label === undefined) return undefined
    return { type: 'footnoteReference', raw, label }
  },
}

export interface Note {
  readonly token: FootnoteDefinition
  /** Where the definition begins in the body. */
  readonly at: number
}

/** The notes of a text by label; of two with the same label the first. */
export function notesIn(tokens: readonly BlockToken[]): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>()
  let at = 0
  for (const token of tokens) {
    if (token.type === 'footnoteDefinition' && !notes.has(token.label))
      notes.set(token.label, { token, at })
    at += token.raw.length
  }
  return notes
}

/** Past the last line that is indented, or the first when none is. */
function endOf(source: string): number {
  let end = lineEnd(source, 0)
  let next = end
  while (next < source.length) {
    const following = lineEnd(source, next + 1)
    const line = source.slice(next + 1, following)
    if (line.trim() !== '') {
      if (!/^(?: {2}|\t)/.test(line)) break
      end = following
    }
    next = following
  }
  return end
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

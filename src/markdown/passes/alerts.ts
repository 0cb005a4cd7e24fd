import type { Tokens } from 'marked'
import { asBlocks, asInline, type BlockToken } from '../tokens.ts'

export const alertKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type AlertKind = (typeof alertKinds)[number]

export interface Alert {
  /** In lower case; not always one of the kinds. */
  readonly word: string
  /** What stands in the box. */
  readonly tokens: readonly BlockToken[]
  /** How much of the quote's text the marker takes. */
  readonly at: number
}

/** A quote whose first line is `[!NOTE]` alone, as GitHub has it. */
export function alertOf(quote: Tokens.Blockquote): Alert | undefined {
  const [first, ...rest] = asBlocks(quote.tokens)
  if (first?.type !== 'paragraph') return undefined
  const [marker, ...inline] = asInline(first.tokens)
  if (marker?.type !== 'text') return undefined
  const [whole, word] = /^\[!([\p{L}]{1,30})\][ \t]*(?:\n|$)/u.exec(marker.text) ?? []
  if (whole === undefined || word === undefined) return undefined
  const [next] = inline
  const hasBreak = whole === marker.text && next?.type === 'br'
  const text = marker.text.slice(whole.length)
  const left = [
    ...(text === '' ? [] : [{ ...marker, raw: text, text }]),
    ...(hasBreak ? inline.slice(1) : inline),
  ]
  const taken = hasBreak ? whole.length + next.raw.length : whole.length
  const paragraph = { ...first, raw: first.raw.slice(taken), text: first.text.slice(taken) }
  const tokens = left.length === 0 ? rest : [{ ...paragraph, tokens: left }, ...rest]
  return { word: word.toLowerCase(), tokens, at: left.length === 0 ? first.raw.length : taken }
}

export function isAlertKind(word: string): word is AlertKind {
  return (alertKinds as readonly string[]).includes(word)
}

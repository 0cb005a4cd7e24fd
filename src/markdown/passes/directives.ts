import type { TokenizerExtension } from 'marked'
import type { Directive } from '../tokens.ts'

/** `::video{url="" title="" captions=yes}`: a line that stands for something other than text. */
export const directives: TokenizerExtension = {
  name: 'directive',
  level: 'block',
  tokenizer(source): Directive | undefined {
    if (!source.startsWith('::')) return undefined
    const [raw, opening = '', name, attributes = ''] =
      /^(::([\p{L}\d_-]+)[ \t]*\{?)([^\n]*)(?:\n|$)/u.exec(source) ?? []
    if (raw === undefined || name === undefined) return undefined
    return { type: 'directive', raw, name, attributes, attributesAt: opening.length }
  },
}

/** What stands between the braces: `key="value"` or `key=word`, or what cannot be read. */
export type Attribute =
  | {
      readonly kind: 'attribute'
      readonly name: string
      readonly value: string
      readonly at: number
      readonly length: number
    }
  | { readonly kind: 'unreadable'; readonly at: number; readonly length: number }

/** Places count from the start of the directive. What follows the closing brace is unreadable. */
export function attributesOf({ raw, attributes, attributesAt }: Directive): readonly Attribute[] {
  const line = raw.trimEnd()
  if (attributes.trim() === '' && !line.endsWith('{')) return []
  const found: Attribute[] = []
  const pattern = /[ \t]*(?:([\p{L}\d_-]+)=(?:"([^"]*)"|([^\s"{}“”]+))|(\}[ \t]*$)|([^\s}]+|\}))/uy
  for (const match of repeated(pattern, attributes.trimEnd())) {
    const [whole, name, quoted, bare, closing] = match
    if (closing !== undefined) return found
    const length = whole.trimStart().length
    const at = attributesAt + match.index + whole.length - length
    if (name === undefined) found.push({ kind: 'unreadable', at, length })
    else found.push({ kind: 'attribute', name, value: (quoted ?? bare ?? '').trim(), at, length })
  }
  return [...found, { kind: 'unreadable', at: Math.max(0, line.length - 1), length: 1 }]
}

function* repeated(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match
}

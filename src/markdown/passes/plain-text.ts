import { asInline, type InlineToken } from '../tokens.ts'
import { decodeReferences } from './character-references.ts'

/** What a run of text says, without its markup: for alternative texts and titles. */
export function plainOf(tokens: readonly InlineToken[]): string {
  return tokens.map(wordsOf).join('')
}

function wordsOf(token: InlineToken): string {
  switch (token.type) {
    case 'text':
      return decodeReferences(token.text)
    case 'escape':
    case 'codespan':
      return token.text
    case 'em':
    case 'strong':
    case 'del':
    case 'link':
    case 'image':
      return plainOf(asInline(token.tokens))
    case 'br':
      return '\n'
    case 'html':
    case 'checkbox':
    case 'decorative':
    case 'footnoteReference':
      return ''
  }
}

const excerptLength = 300

/** At most 300 characters, cut between words. */
export function excerptOf(text: string): string {
  const line = text.replace(/[ \n\t]+/g, ' ').trim()
  if (line.length <= excerptLength) return line
  const cut = line.slice(0, excerptLength - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > excerptLength / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`
}

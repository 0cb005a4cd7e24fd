import { html, type Html } from '../base/html.ts'
import type { Body, BodyProblem } from './body.ts'
import type { MarkdownContext } from './context.ts'
import { blocksOf } from './dialect.ts'
import { assertShallow, mostSource, withoutControls } from './limits.ts'
import { excerptOf } from './passes/plain-text.ts'
import { writeBody } from './writing/body.ts'

/**
 * The text of an entry as a page needs it. Places of problems count from the top of `source`.
 * Whatever the text holds, the markup is safe: a text that is too long or nests too deep comes as
 * plain paragraphs, with a problem that says so.
 */
export function renderMarkdown(source: string, context: MarkdownContext): Body {
  const text = withoutControls(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source)
  if (Buffer.byteLength(text) > mostSource) return plainBody(text.slice(0, mostSource), tooLong)
  try {
    assertShallow(text)
    return writeBody(text, blocksOf(text), context)
  } catch (error) {
    if (error instanceof RangeError) return plainBody(text, tooDeep)
    throw error
  }
}

type Reason = Pick<BodyProblem, 'code' | 'message' | 'hint'>

const tooLong: Reason = {
  code: 'for-lang-text',
  message: 'Texten är större än 256 kB. Bara början visas, och utan formatering.',
  hint: 'Dela upp texten på flera sidor.',
}

const tooDeep: Reason = {
  code: 'for-djup-text',
  message: 'Texten är för invecklad eller blir för stor. Den visas utan formatering.',
  hint: 'Ta bort citat i citat, listor i listor, stora tabeller eller stycken med mycket fetstil.',
}

function plainBody(text: string, reason: Reason): Body {
  const paragraphs = text.split(/\n[ \t]*\n/).filter((paragraph) => paragraph.trim() !== '')
  return {
    parts: [{ kind: 'prose', html: html`${paragraphs.map(paragraphOf)}` }],
    headings: [],
    excerpt: excerptOf(paragraphs[0] ?? ''),
    plainText: text,
    links: [],
    problems: [{ ...reason, severity: 'error', line: 1, column: 1, endColumn: 1 }],
  }
}

function paragraphOf(text: string): Html {
  return html`<p>${text.trim()}</p>\n`
}

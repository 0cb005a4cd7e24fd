import { html, type Html } from '../../base/html.ts'
import type { PlaceAt } from '../places.ts'
import { asInline, type InlineToken } from '../tokens.ts'
import { writeReference } from './footnotes.ts'
import { writeLink } from './links.ts'
import { writePicture } from './pictures.ts'
import { writeAsIs, writeText } from './text.ts'
import { nothing, report, type Writing } from './writing.ts'

/** A run of text with its markup. `at` is where it begins in the text of `placeAt`. */
export function writeInline(
  tokens: readonly InlineToken[],
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): readonly Html[] {
  let offset = at
  return tokens.map((token, index) => {
    const written = writeToken(token, tokens[index + 1], offset, placeAt, writing)
    offset += token.raw.length
    return written
  })
}

function writeToken(
  token: InlineToken,
  next: InlineToken | undefined,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  switch (token.type) {
    case 'text':
      return writeText(token.text, at, placeAt, writing)
    case 'escape':
      return writeAsIs(token.text, writing)
    case 'strong':
      return html`<strong>${within(token, at, placeAt, writing)}</strong>`
    case 'em':
      return html`<em>${within(token, at, placeAt, writing)}</em>`
    case 'del':
      return html`<del>${within(token, at, placeAt, writing)}</del>`
    case 'codespan':
      return writeCode(token.text, writing)
    case 'br':
      writing.plain.push('\n')
      return html`<br>\n`
    case 'link':
      return writeLink(token, at, placeAt, writing)
    case 'image':
      return writePicture(token, next?.type === 'decorative', at, placeAt, writing)
    case 'decorative':
      return nothing
    case 'footnoteReference':
      return writeReference(token, at, placeAt, writing)
    case 'checkbox': {
      const { done, notDone } = writing.words
      const [label, mark] = token.checked ? [done, '☑'] : [notDone, '☐']
      return html`<span class="task" role="img" aria-label="${label}">${mark}</span> `
    }
    case 'html':
      return writeTag(token.text, at, placeAt, writing)
  }
}

type Emphasis = Extract<InlineToken, { type: 'strong' | 'em' | 'del' }>

/** The markers are the same on both sides. */
function within({ raw, text, tokens }: Emphasis, at: number, placeAt: PlaceAt, writing: Writing) {
  return writeInline(asInline(tokens), at + (raw.length - text.length) / 2, placeAt, writing)
}

function writeCode(code: string, writing: Writing): Html {
  writing.plain.push(code)
  writing.before = code.slice(-1)
  return html`<code>${code}</code>`
}

function writeTag(tag: string, at: number, placeAt: PlaceAt, writing: Writing): Html {
  const isSecondOfPair = tag.startsWith('</') && writing.problems.some(isRawHtml)
  if (!isSecondOfPair) reportRawHtml(tag, at, placeAt, writing)
  return writeAsIs(tag, writing)
}

export function reportRawHtml(tag: string, at: number, placeAt: PlaceAt, writing: Writing): void {
  report(writing, placeAt(at, tag.trimEnd().length), {
    code: rawHtml,
    message: 'HTML går inte att skriva i texten. Det visas som vanlig text.',
    hint: 'Skriv om med Markdown. Ska koden synas för läsaren: sätt den mellan grava accenter (`<b>`).',
  })
}

const rawHtml = 'ra-html'

function isRawHtml({ code }: { readonly code: string }): boolean {
  return code === rawHtml
}

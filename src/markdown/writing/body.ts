import { html } from '../../base/html.ts'
import { nearest } from '../../base/nearest.ts'
import type { Body, BodyPart, BodyProblem } from '../body.ts'
import type { MarkdownContext } from '../context.ts'
import { mostMarkup } from '../limits.ts'
import { linkedMediaOf } from '../passes/media.ts'
import { figureOf } from '../passes/pictures.ts'
import { captionsIn } from '../passes/tables.ts'
import { placesIn, type PlaceAt } from '../places.ts'
import type { BlockToken } from '../tokens.ts'
import { writeBlocks } from './blocks.ts'
import { reportNotes, writeNotes } from './footnotes.ts'
import { writeInline } from './inline.ts'
import { writeDirective, writeLinkedMedia } from './media.ts'
import { beginWriting, type Writing } from './writing.ts'

/** The whole text in one walk: prose in runs, and between them what depends on consent. */
export function writeBody(
  source: string,
  tokens: readonly BlockToken[],
  context: MarkdownContext,
): Body {
  const writing = beginWriting(source, tokens, leadOf(tokens, context), context, {
    inline: writeInline,
    blocks: writeBlocks,
  })
  const placeAt = placesIn(source)
  const parts = joined([...writeParts(tokens, placeAt, writing), ...notesPart(placeAt, writing)])
  assertModest(parts)
  reportNotes(tokens, placeAt, writing)
  reportAnchors(writing)
  return {
    parts,
    headings: writing.headings,
    excerpt: writing.excerpt,
    plainText: writing.plain.join('').replaceAll('\u00a0', ' ').trim(),
    links: writing.links,
    problems: writing.problems.sort(byPlace),
  }
}

function writeParts(
  tokens: readonly BlockToken[],
  placeAt: PlaceAt,
  writing: Writing,
): readonly BodyPart[] {
  const parts: BodyPart[] = []
  let run: BlockToken[] = []
  let runAt = 0
  let at = 0
  const endRun = () => {
    const blocks = writeBlocks(run, runAt, placeAt, writing)
    if (blocks.length > 0) parts.push({ kind: 'prose', html: html`${blocks}` })
    run = []
  }
  for (const token of tokens) {
    const media = linkedMediaOf(token, writing.context.embedAt)
    if (media !== undefined || token.type === 'directive' || token.type === 'footnoteDefinition') {
      endRun()
      runAt = at + token.raw.length
      if (media !== undefined) parts.push(...writeLinkedMedia(media, token, at, placeAt, writing))
      else if (token.type === 'directive')
        parts.push(...writeDirective(token, at, placeAt, writing))
    } else run.push(token)
    at += token.raw.length
  }
  endRun()
  return parts
}

function notesPart(placeAt: PlaceAt, writing: Writing): readonly BodyPart[] {
  const notes = writeNotes(placeAt, writing)
  return notes.length === 0 ? [] : [{ kind: 'prose', html: html`${notes}` }]
}

/** @throws RangeError when the whole passes what a page may hold, though no single part does */
function assertModest(parts: readonly BodyPart[]): void {
  const length = parts.reduce(
    (sum, part) => sum + (part.kind === 'prose' ? part.html.toString().length : 0),
    0,
  )
  if (length > mostMarkup) throw new RangeError('a body has too much markup')
}

/** Prose that nothing parts is one run. */
function joined(parts: readonly BodyPart[]): readonly BodyPart[] {
  const result: BodyPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.kind === 'prose' && last?.kind === 'prose')
      result.splice(-1, 1, { kind: 'prose', html: html`${last.html}${part.html}` })
    else result.push(part)
  }
  return result
}

/** The first paragraph of text: neither a picture, nor media, nor the caption of a table. */
function leadOf(
  tokens: readonly BlockToken[],
  { embedAt }: MarkdownContext,
): BlockToken | undefined {
  const captions = captionsIn(tokens)
  return tokens.find(
    (token) =>
      token.type === 'paragraph' &&
      figureOf(token) === undefined &&
      !captions.paragraphs.has(token) &&
      linkedMediaOf(token, embedAt) === undefined,
  )
}

/** An anchor on the same page must be there. Anchors of other pages, only the site knows. */
function reportAnchors(writing: Writing): void {
  for (const { href, place } of writing.links) {
    if (!href.startsWith('#') || href === '#' || writing.ids.has(decoded(href.slice(1)))) continue
    writing.problems.push({
      ...place,
      code: 'ankare-saknas',
      severity: 'error',
      message: `Inget på sidan heter ”${href}”.`,
      hint: anchorHint(href, writing),
    })
  }
}

function anchorHint(href: string, { headings }: Writing): string {
  const ids = headings.map(({ id }) => id)
  const meant = nearest(href.slice(1), ids)
  if (meant !== undefined) return `Menade du #${meant}?`
  const [id] = ids
  return id === undefined
    ? 'Texten har inga rubriker att länka till.'
    : `Skriv rubriken i små bokstäver med bindestreck. Den första heter #${id}.`
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function byPlace(a: BodyProblem, b: BodyProblem): number {
  return a.line - b.line || a.column - b.column
}

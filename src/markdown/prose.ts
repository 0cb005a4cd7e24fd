import type { Tokens } from 'marked'
import type { Place } from '../base/problem.ts'
import { blocksOf } from './dialect.ts'
import { assertShallow, mostSource, withoutControls } from './limits.ts'
import { decodeReferences } from './passes/character-references.ts'
import { plainOf } from './passes/plain-text.ts'
import { captionsIn } from './passes/tables.ts'
import { placesIn, placesInLine, placesInside, type PlaceAt } from './places.ts'
import { asBlocks, asInline, type BlockToken, type InlineToken } from './tokens.ts'

/** What is written in a body, with the place of every word: for those who look at its language. */
export interface Prose {
  readonly passages: readonly Passage[]
  readonly links: readonly ProseLink[]
  readonly pictures: readonly ProsePicture[]
  readonly tables: readonly ProseTable[]
}

export type PassageKind = 'paragraph' | 'heading' | 'item' | 'quote' | 'term'

/** A run of text without its markup. Insertions such as `{{figure:participants}}` are left in. */
export interface Passage {
  readonly kind: PassageKind
  readonly text: string
  /** Of a heading, as written; else 0. */
  readonly level: number
  /** Bold from its first letter to its last. */
  readonly isBold: boolean
  /** Counts from the top of the body. */
  readonly placeAt: PlaceAt
}

export interface ProseLink {
  readonly href: string
  readonly text: string
  /** Nothing else stands in its paragraph. */
  readonly isAlone: boolean
  readonly place: Place
}

export interface ProsePicture {
  readonly src: string
  readonly alt: string
  readonly place: Place
}

export interface ProseTable {
  readonly header: readonly string[]
  readonly place: Place
}

/** Nothing where the text is more than is rendered: that is a problem of its own. */
export function proseOf(source: string): Prose {
  const reading: Reading = { passages: [], links: [], pictures: [], tables: [] }
  const text = withoutControls(source.replace(/\r\n?/g, '\n'))
  if (Buffer.byteLength(text) > mostSource) return reading
  try {
    assertShallow(text)
    readBlocks(blocksOf(text), 0, placesIn(text), 'paragraph', reading)
    return reading
  } catch (error) {
    if (error instanceof RangeError) return { passages: [], links: [], pictures: [], tables: [] }
    throw error
  }
}

interface Reading {
  readonly passages: Passage[]
  readonly links: ProseLink[]
  readonly pictures: ProsePicture[]
  readonly tables: ProseTable[]
}

function readBlocks(
  tokens: readonly BlockToken[],
  start: number,
  placeAt: PlaceAt,
  kind: PassageKind,
  reading: Reading,
): void {
  const captions = captionsIn(tokens).paragraphs
  let at = start
  for (const token of tokens) {
    if (!captions.has(token)) readBlock(token, at, placeAt, kind, reading)
    at += token.raw.length
  }
}

function readBlock(
  token: BlockToken,
  at: number,
  placeAt: PlaceAt,
  kind: PassageKind,
  reading: Reading,
): void {
  switch (token.type) {
    case 'paragraph':
      readLine(asInline(token.tokens), placesInLine(placeAt, at, token), kind, 0, reading)
      return
    case 'text': {
      const tokens = asInline(token.tokens ?? [token])
      readLine(tokens, placesInLine(placeAt, at, token), kind, 0, reading)
      return
    }
    case 'heading': {
      const marker = /^ {0,3}#{1,6}[ \t]*/.exec(token.raw)?.[0].length ?? 0
      const places =
        token.text === '' ? from(placeAt, at) : placesInLine(placeAt, at, token, marker)
      readLine(asInline(token.tokens), places, 'heading', token.depth, reading)
      return
    }
    case 'blockquote':
      readBlocks(
        asBlocks(token.tokens),
        0,
        placesInside(placeAt, at, token.raw, token.tokens),
        'quote',
        reading,
      )
      return
    case 'list':
      readList(token, at, placeAt, reading)
      return
    case 'definitionList':
      for (const row of token.rows) {
        const inside = placesInside(placeAt, at + row.at, row.raw, row.tokens)
        const rowKind = row.kind === 'term' ? 'term' : 'paragraph'
        readLine(asInline(row.tokens), inside, rowKind, 0, reading)
      }
      return
    case 'footnoteDefinition':
      readBlocks(
        asBlocks(token.tokens),
        0,
        placesInside(placeAt, at, token.raw, token.tokens),
        'paragraph',
        reading,
      )
      return
    case 'table':
      reading.tables.push({
        header: token.header.map(({ text }) => text.trim()),
        place: placeAt(at, token.raw.trimEnd().length),
      })
      return
    case 'checkbox':
    case 'code':
    case 'def':
    case 'directive':
    case 'hr':
    case 'html':
    case 'space':
      return
  }
}

function readList({ items }: Tokens.List, at: number, placeAt: PlaceAt, reading: Reading): void {
  let offset = at
  for (const item of items) {
    const inside = placesInside(placeAt, offset, item.raw, item.tokens)
    readBlocks(asBlocks(item.tokens), 0, inside, 'item', reading)
    offset += item.raw.length
  }
}

/** Stands for what is no words of a language: a picture, code, a bare address. */
const thing = '\ufffc'

/** A stretch of the text without markup, and where it stands in the text with markup. */
interface Piece {
  readonly text: string
  readonly at: number
}

function readLine(
  tokens: readonly InlineToken[],
  placeAt: PlaceAt,
  kind: PassageKind,
  level: number,
  reading: Reading,
): void {
  const pieces: Piece[] = []
  readInline(tokens, 0, placeAt, tokens.length === 1, pieces, reading)
  const [only, more] = tokens.filter(({ raw }) => raw.trim() !== '')
  reading.passages.push({
    kind,
    text: pieces.map(({ text }) => text).join(''),
    level,
    isBold: only?.type === 'strong' && more === undefined,
    placeAt: placesInPieces(pieces, placeAt),
  })
}

function readInline(
  tokens: readonly InlineToken[],
  start: number,
  placeAt: PlaceAt,
  isAlone: boolean,
  pieces: Piece[],
  reading: Reading,
): void {
  let at = start
  for (const token of tokens) {
    readToken(token, at, placeAt, isAlone, pieces, reading)
    at += token.raw.length
  }
}

function readToken(
  token: InlineToken,
  at: number,
  placeAt: PlaceAt,
  isAlone: boolean,
  pieces: Piece[],
  reading: Reading,
): void {
  switch (token.type) {
    case 'text':
      pieces.push({ text: decodeReferences(token.text), at })
      return
    case 'escape':
      pieces.push({ text: token.text, at: at + 1 })
      return
    case 'br':
      pieces.push({ text: '\n', at })
      return
    case 'em':
    case 'strong':
    case 'del': {
      const marker = (token.raw.length - token.text.length) / 2
      readInline(asInline(token.tokens), at + marker, placeAt, false, pieces, reading)
      return
    }
    case 'link': {
      const text = plainOf(asInline(token.tokens))
      const place = placeAt(at, token.raw.length)
      reading.links.push({ href: token.href, text, isAlone, place })
      // A bare address has no words of a language.
      if (token.autolink === true || !token.raw.startsWith('[')) pieces.push({ text: thing, at })
      else readInline(asInline(token.tokens), at + 1, placeAt, false, pieces, reading)
      return
    }
    case 'image':
      reading.pictures.push({
        src: token.href,
        alt: plainOf(asInline(token.tokens)),
        place: placeAt(at, token.raw.length),
      })
      pieces.push({ text: thing, at })
      return
    case 'codespan':
      pieces.push({ text: thing, at })
      return
    case 'checkbox':
    case 'decorative':
    case 'footnoteReference':
    case 'html':
      return
  }
}

function placesInPieces(pieces: readonly Piece[], placeAt: PlaceAt): PlaceAt {
  return (offset, length) => {
    const start = sourceOf(pieces, offset)
    return placeAt(start, Math.max(1, sourceOf(pieces, offset + length - 1) + 1 - start))
  }
}

function sourceOf(pieces: readonly Piece[], offset: number): number {
  let before = 0
  for (const { text, at } of pieces) {
    if (offset < before + text.length) return at + offset - before
    before += text.length
  }
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.at + last.text.length
}

function from(placeAt: PlaceAt, at: number): PlaceAt {
  return (offset, length) => placeAt(at + offset, Math.max(2, length))
}

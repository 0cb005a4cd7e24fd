import type { Token, Tokens } from 'marked'
import { html, type Html } from '../../base/html.ts'
import { claimId, levelOf } from '../passes/headings.ts'
import { figureOf } from '../passes/pictures.ts'
import { excerptOf } from '../passes/plain-text.ts'
import { captionsIn, type Captions } from '../passes/tables.ts'
import { placesInLine, placesInside, type PlaceAt } from '../places.ts'
import { asBlocks, asInline, type BlockToken, type DefinitionList } from '../tokens.ts'
import { writeQuote } from './alerts.ts'
import { reportRawHtml, writeInline } from './inline.ts'
import { writeStrayDirective } from './media.ts'
import { writeFigure } from './pictures.ts'
import { writeTable } from './tables.ts'
import { attribute, nothing, report, wordsOf, type Writing } from './writing.ts'

/** Blocks one after the other, each with a line break after it. */
export function writeBlocks(
  tokens: readonly BlockToken[],
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): readonly Html[] {
  const captions = captionsIn(tokens)
  const written: Html[] = []
  let offset = at
  for (const token of tokens) {
    if (!captions.paragraphs.has(token)) {
      const block = writeBlock(token, offset, placeAt, writing, captions, at)
      if (block !== nothing) written.push(html`${block}\n`)
    }
    offset += token.raw.length
  }
  return written
}

function writeBlock(
  token: BlockToken,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
  captions: Captions,
  start: number,
): Html {
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing
    case 'paragraph':
      return writeParagraph(token, at, placeAt, writing)
    case 'text':
      return html`${writeLine(token.tokens ?? [token], placesInLine(placeAt, at, token), writing)}${lineEnd(writing)}`
    case 'heading':
      return writeHeading(token, at, placeAt, writing)
    case 'list':
      return writeList(token, at, placeAt, writing)
    case 'blockquote':
      return writeQuote(token, at, placeAt, writing)
    case 'table':
      return writeTable(token, captions.of.get(token), at, start, placeAt, writing)
    case 'definitionList':
      return writeDefinitions(token, at, placeAt, writing)
    case 'code':
      return writeCodeBlock(token, writing)
    case 'hr':
      return html`<hr>`
    case 'checkbox':
      return html`${writeInline([token], at, placeAt, writing)}`
    case 'html':
      return writeRawHtml(token, at, placeAt, writing)
    case 'directive':
      return writeStrayDirective(token, at, placeAt, writing)
    case 'footnoteDefinition':
      return writeStrayNote(token.label, at, placeAt, writing)
  }
}

function writeParagraph(
  token: Tokens.Paragraph,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const inside = placesInLine(placeAt, at, token)
  const figure = figureOf(token)
  if (figure !== undefined)
    return html`${writeFigure(figure, 0, inside, writing)}${lineEnd(writing)}`
  const from = writing.plain.length
  const text = writeLine(token.tokens, inside, writing)
  if (token === writing.lead) writing.excerpt = excerptOf(wordsOf(writing, from))
  return html`<p>${text}</p>${lineEnd(writing)}`
}

function writeHeading(token: Tokens.Heading, at: number, placeAt: PlaceAt, writing: Writing): Html {
  const level = levelOf(token.depth)
  reportLevel(token, at, placeAt, writing)
  writing.level = level
  const marker = /^ {0,3}#{1,6}[ \t]*/.exec(token.raw)?.[0].length ?? 0
  const from = writing.plain.length
  const content = writeLine(token.tokens, placesInLine(placeAt, at, token, marker), writing)
  const text = wordsOf(writing, from).replace(/\s+/g, ' ').trim()
  const id = claimId(text, writing.words.section, writing.ids)
  if (level <= 4) writing.headings.push({ level: level as 2 | 3 | 4, id, text })
  return html`<h${level} id="${id}">${content}</h${level}>${lineEnd(writing)}`
}

function reportLevel(
  { depth, raw }: Tokens.Heading,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): void {
  const place = () => placeAt(at, raw.trimEnd().length)
  if (depth === 1)
    report(writing, place(), {
      code: 'rubrik-pa-niva-1',
      message: 'En rubrik i texten kan inte stå på samma nivå som sidans titel.',
      hint: 'Börja rubriken med två nummertecken: ## Rubrik.',
    })
  else if (depth > writing.level + 1)
    report(writing, place(), {
      code: 'hoppad-rubrikniva',
      message: `Rubriken står på nivå ${depth}, men den före står på nivå ${writing.level}.`,
      hint: `Skriv ${'#'.repeat(writing.level + 1)} framför rubriken, eller lägg till den rubrik som saknas.`,
    })
}

function writeList(token: Tokens.List, at: number, placeAt: PlaceAt, writing: Writing): Html {
  let offset = at
  const items = token.items.map((item) => {
    const inside = placesInside(placeAt, offset, item.raw, item.tokens)
    offset += item.raw.length
    return html`<li>${writeBlocks(asBlocks(item.tokens), 0, inside, writing)}</li>\n`
  })
  if (!token.ordered) return html`<ul>\n${items}</ul>`
  const start = token.start === 1 || token.start === '' ? undefined : token.start
  return html`<ol${attribute('start', start)}>\n${items}</ol>`
}

function writeDefinitions(
  { rows }: DefinitionList,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  return html`<dl>\n${rows.map((row) => {
    const inside = placesInside(placeAt, at + row.at, row.raw, row.tokens)
    const text = writeLine(row.tokens, inside, writing)
    const ended = html`${text}${lineEnd(writing)}`
    return row.kind === 'term' ? html`<dt>${ended}</dt>\n` : html`<dd>${ended}</dd>\n`
  })}</dl>`
}

/** Can be scrolled sideways, so it can have the focus. */
function writeCodeBlock({ text, lang }: Tokens.Code, writing: Writing): Html {
  const language = /^[\w+#.-]{1,40}/.exec(lang ?? '')?.[0]
  writing.plain.push(text, '\n')
  const name = language === undefined ? undefined : `language-${language}`
  return html`<pre tabindex="0"><code${attribute('class', name)}>${text}</code></pre>`
}

function writeRawHtml({ text }: Tokens.HTML, at: number, placeAt: PlaceAt, writing: Writing): Html {
  reportRawHtml(text, at, placeAt, writing)
  writing.plain.push(text.trim(), '\n')
  return html`<p>${text.trim()}</p>`
}

function writeStrayNote(label: string, at: number, placeAt: PlaceAt, writing: Writing): Html {
  report(writing, placeAt(at, label.length + 4), {
    code: 'fotnot-pa-fel-plats',
    message: `Fotnoten [^${label}] står i en lista eller ett citat.`,
    hint: 'Flytta den till en egen rad, längst till vänster, med en tom rad före.',
  })
  return nothing
}

/** The whole text of a block, where a quotation mark can only open. */
function writeLine(tokens: readonly Token[], placeAt: PlaceAt, writing: Writing): readonly Html[] {
  writing.before = ''
  return writeInline(asInline(tokens), 0, placeAt, writing)
}

function lineEnd(writing: Writing): Html {
  writing.plain.push('\n')
  return nothing
}

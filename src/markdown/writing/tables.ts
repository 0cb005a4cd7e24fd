import type { Tokens } from 'marked'
import { html, type Html } from '../../base/html.ts'
import { claimId } from '../passes/headings.ts'
import { type Caption, captionMark, isBold, placesInCells } from '../passes/tables.ts'
import type { PlaceAt } from '../places.ts'
import { asInline } from '../tokens.ts'
import { attribute, nothing, spend, type Writing } from './writing.ts'

/**
 * A table in a region of its own that scrolls when the window is narrow, by keyboard too.
 * @param start where the tokens begin that the caption's place counts from
 */
export function writeTable(
  token: Tokens.Table,
  caption: Caption | undefined,
  at: number,
  start: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  writing.tables += 1
  const name = nameOf(caption, start, placeAt, writing)
  const placesOf = placesInCells(placeAt, at, token)
  const cell = (part: Tokens.TableCell, row: number, column: number) =>
    writeCell(part, column, placesOf(row, column), writing)
  const head = token.header.map((part, column) => cell(part, 0, column))
  writing.plain.push('\n')
  const rows = token.rows.map((parts, row) => {
    const cells = parts.map((part, column) => cell(part, row + 2, column))
    writing.plain.push('\n')
    return html`<tr>${cells}</tr>\n`
  })
  const body = rows.length === 0 ? nothing : html`<tbody>\n${rows}</tbody>\n`
  return html`<section class="table-region" tabindex="0"${name.label}>\n<table>\n${name.caption}<thead>\n<tr>${head}</tr>\n</thead>\n${body}</table>\n</section>`
}

function writeCell(
  cell: Tokens.TableCell,
  column: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  writing.before = ''
  const content = writing.write.inline(asInline(cell.tokens), 0, placeAt, writing)
  writing.plain.push(' ')
  const align = attribute('class', classOf(cell.align))
  if (cell.header && cell.text.trim() !== '')
    return spend(writing, html`<th scope="col"${align}>${content}</th>`)
  if (!cell.header && column === 0 && isBold(cell))
    return spend(writing, html`<th scope="row"${align}>${content}</th>`)
  return spend(writing, html`<td${align}>${content}</td>`)
}

/** The policy of the page forbids a `style`, and `align` is obsolete. */
function classOf(align: Tokens.TableCell['align']): string | undefined {
  switch (align) {
    case 'center':
      return 'align-center'
    case 'right':
      return 'align-end'
    case 'left':
    case null:
      return undefined
  }
}

function nameOf(
  caption: Caption | undefined,
  start: number,
  placeAt: PlaceAt,
  writing: Writing,
): { readonly label: Html; readonly caption: Html } {
  const { words, tables, ids, headings } = writing
  if (caption === undefined) {
    const heading = headings.at(-1)?.text ?? ''
    return { label: attribute('aria-label', words.table(tables, heading)), caption: nothing }
  }
  const id = claimId(words.tableId(tables), '', ids)
  const { paragraph, at } = caption
  const [first, ...rest] = asInline(paragraph.tokens)
  const mark = captionMark(paragraph.text)
  const tokens =
    first?.type === 'text'
      ? [
          { ...first, raw: first.raw.slice(mark.length), text: first.text.slice(mark.length) },
          ...rest,
        ]
      : asInline(paragraph.tokens)
  writing.before = ''
  const content = writing.write.inline(tokens, start + at + mark.length, placeAt, writing)
  writing.plain.push('\n')
  return {
    label: attribute('aria-labelledby', id),
    caption: html`<caption id="${id}">${content}</caption>\n`,
  }
}

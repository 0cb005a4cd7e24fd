import type { Tokens } from 'marked'
import type { PlaceAt } from '../places.ts'
import type { BlockToken } from '../tokens.ts'

/**
 * A table's caption is a paragraph of one line that begins with `Tabell:` (`Table:`), or with a
 * number: `Tabell 2:`, which is then kept. It stands directly above the table or directly below
 * it; between two tables it belongs to the one below.
 *
 *     Tabell: Deltagare per kvartal
 *
 *     | Kvartal | Deltagare |
 *     |---------|----------:|
 *     | **Q1**  |       132 |
 *
 * A row whose first cell is bold throughout has that cell as its header.
 */
export interface Captions {
  readonly of: ReadonlyMap<Tokens.Table, Caption>
  readonly paragraphs: ReadonlySet<BlockToken>
}

export interface Caption {
  readonly paragraph: Tokens.Paragraph
  /** Where the paragraph begins in the text that the tokens make up. */
  readonly at: number
}

const none: Captions = { of: new Map(), paragraphs: new Set() }

export function captionsIn(tokens: readonly BlockToken[]): Captions {
  if (!tokens.some(({ type }) => type === 'table')) return none
  const blocks = withPlaces(tokens)
  const of = new Map<Tokens.Table, Caption>()
  const paragraphs = new Set<BlockToken>()
  const give = (table: BlockToken | undefined, { token, at }: PlacedBlock) => {
    if (table?.type !== 'table' || of.has(table) || token.type !== 'paragraph') return
    of.set(table, { paragraph: token, at })
    paragraphs.add(token)
  }
  for (const [index, block] of blocks.entries()) {
    if (!isCaption(block.token)) continue
    const below = blocks[index + 1]?.token
    give(below?.type === 'table' ? below : blocks[index - 1]?.token, block)
  }
  return { of, paragraphs }
}

/** What comes before the caption's own words; nothing when the caption has a number. */
export function captionMark(text: string): string {
  return /^(?:Tabell|Table):[ \t]*/.exec(text)?.[0] ?? ''
}

/** Bold throughout: as the first cell of a row, its header. */
export function isBold(cell: Tokens.TableCell): boolean {
  return cell.tokens.length === 1 && cell.tokens[0]?.type === 'strong'
}

/**
 * GFM fills each row up to the width of the head, so that a wide head over many short rows makes
 * millions of cells out of a few thousand characters: refused before marked makes them.
 */
export function assertModestTable(source: string): void {
  const head = lineEnd(source, 0)
  const delimiter = source.slice(head + 1, lineEnd(source, head + 1))
  if (!delimiter.includes('|') || !/^[\t :|-]+$/.test(delimiter)) return
  const columns = delimiter.split('|').length
  let rows = 1
  let at = head + 1 + delimiter.length
  while (at < source.length && source[at + 1] !== '\n' && columns * rows <= mostCells) {
    at = lineEnd(source, at + 1)
    rows += 1
  }
  if (columns * rows > mostCells) throw new RangeError('a table has too many cells')
}

const mostCells = 20_000

/**
 * Places in the texts of the cells, which lost their backslashes before `|`. Row 0 is the head,
 * row 1 the delimiter.
 */
export function placesInCells(
  outer: PlaceAt,
  at: number,
  { raw }: Tokens.Table,
): (row: number, column: number) => PlaceAt {
  let rows: readonly { readonly line: string; readonly at: number }[] | undefined
  return (row, column) => (offset, length) => {
    rows ??= rowsOf(raw)
    const { line, at: lineAt } = rows[row] ?? { line: '', at: 0 }
    const cell = cellIn(line, column)
    const within = offset + escapedPipes(line.slice(cell), offset)
    return outer(at + lineAt + cell + within, length)
  }
}

function rowsOf(raw: string) {
  let next = 0
  return raw.split('\n').map((line) => {
    const at = next
    next += line.length + 1
    return { line, at }
  })
}

interface PlacedBlock {
  readonly token: BlockToken
  readonly at: number
}

function withPlaces(tokens: readonly BlockToken[]): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = []
  let at = 0
  for (const token of tokens) {
    if (token.type !== 'space') blocks.push({ token, at })
    at += token.raw.length
  }
  return blocks
}

function isCaption(token: BlockToken): boolean {
  return token.type === 'paragraph' && /^(?:Tabell|Table)(?: \d+)?: *\S[^\n]*$/.test(token.text)
}

/** Where the text of the cell begins. */
function cellIn(line: string, column: number): number {
  let at = /^[ \t]*\|?/.exec(line)?.[0].length ?? 0
  for (let passed = 0; passed < column && at < line.length; at++)
    if (line[at] === '|' && line[at - 1] !== '\\') passed += 1
  while (line[at] === ' ' || line[at] === '\t') at += 1
  return at
}

/** How many `\|` stand among the first `offset` characters that were left of the cell. */
function escapedPipes(cell: string, offset: number): number {
  let escapes = 0
  for (let kept = 0, at = 0; kept < offset && at < cell.length; kept++, at++)
    if (cell[at] === '\\' && cell[at + 1] === '|') {
      escapes += 1
      at += 1
    }
  return escapes
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

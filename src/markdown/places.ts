import type { Token } from 'marked'
import type { Place } from '../base/problem.ts'

/** The place of `length` characters from `offset`, in the text that the function was made for. */
export type PlaceAt = (offset: number, length: number) => Place

/** Places in the body itself. A place never reaches past the end of its line. */
export function placesIn(body: string): PlaceAt {
  let starts: readonly number[] | undefined
  return (offset, length) => {
    starts ??= lineStartsOf(body)
    const line = lineAt(starts, offset)
    const start = starts[line] ?? 0
    const end = (starts[line + 1] ?? body.length + 1) - 1
    const column = offset - start + 1
    return {
      line: line + 1,
      column,
      endColumn: Math.max(column, Math.min(offset + length, end) - start + 1),
    }
  }
}

/**
 * Places in the running text of a block, which begins after its marker, if it has one.
 * @param from where in `raw` the text can begin at the earliest
 */
export function placesInLine(
  outer: PlaceAt,
  offset: number,
  { raw, text, tokens }: { readonly raw: string; readonly text: string; readonly tokens?: Token[] },
  from = 0,
): PlaceAt {
  const start = raw.indexOf(text, from)
  // marked takes away what indents the further lines of a paragraph.
  if (start === -1) return placesInside(outer, offset, raw, tokens ?? [])
  return (at, length) => outer(offset + start + at, length)
}

/**
 * Places in a text that lost something at the start of each line when it was taken out of another:
 * what stands in a quote, a list item or a footnote. Found again line by line, and only when a
 * place is asked for.
 * @param offset where `raw` begins in the outer text
 * @param raw the block as it stands in the outer text
 * @param tokens what marked found in it
 */
export function placesInside(
  outer: PlaceAt,
  offset: number,
  raw: string,
  tokens: readonly Token[],
): PlaceAt {
  let lines: readonly InnerLine[] | undefined
  let starts: readonly number[] = []
  return (at, length) => {
    if (lines === undefined) {
      lines = innerLinesOf(raw, tokens)
      starts = lines.map(({ start }) => start)
    }
    const line = lines[lineAt(starts, at)]
    if (line === undefined) return outer(offset, length)
    const within = at - line.start
    return outer(offset + line.outerStart + within, Math.min(length, line.length - within))
  }
}

interface InnerLine {
  readonly start: number
  readonly length: number
  readonly outerStart: number
}

// Each token is looked for by itself: marked drops the line break between some, and widens tabs.
function innerLinesOf(raw: string, tokens: readonly Token[]): readonly InnerLine[] {
  const outerLines = raw.split('\n')
  const outerStarts = lineStartsOf(raw)
  const lines: InnerLine[] = []
  let start = 0
  let row = 0
  let column = 0
  for (const [number, token] of tokens.entries()) {
    const pieces = token.raw.split('\n')
    const next = tokens[number + 1]?.raw
    for (const [index, text] of pieces.entries()) {
      const ends = index < pieces.length - 1 || next === undefined || next.startsWith('\n')
      if (index > 0) [row, column, start] = [row + 1, 0, start + 1]
      const found = find(text, ends, outerLines, row, column)
      if (found.row !== row) [row, column] = [found.row, 0]
      const outerStart = Math.max(0, (outerStarts[row] ?? raw.length) + found.column)
      lines.push({ start, length: text.length, outerStart })
      if (text.trim() !== '') column = Math.max(0, found.column) + text.length
      start += text.length
    }
  }
  return lines
}

/** Where a line is in the outer text: at the end of its row, else within it, or in the next. */
function find(
  text: string,
  endsRow: boolean,
  outerLines: readonly string[],
  row: number,
  column: number,
) {
  const words = text.trim()
  const indent = text.length - text.trimStart().length
  if (words === '') return { row, column }
  for (const candidate of [row, row + 1]) {
    const from = candidate === row ? column : 0
    const line = (outerLines[candidate] ?? '').trimEnd()
    const end = line.length - words.length
    if (endsRow && end >= from && line.endsWith(words))
      return { row: candidate, column: end - indent }
    const at = line.indexOf(words, from)
    if (at !== -1) return { row: candidate, column: at - indent }
  }
  return { row, column }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the last start that is not after the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

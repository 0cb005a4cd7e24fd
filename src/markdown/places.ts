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
 * Places in a text that lost something at the start of each line when it was taken out of another:
 * what stands in a quote, a list item or a footnote. Line for line the ends are the same, so what
 * was lost is the difference in length.
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
      lines = innerLinesOf(raw, tokens.map((token) => token.raw).join(''))
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

function innerLinesOf(raw: string, text: string): readonly InnerLine[] {
  const outerLines = raw.split('\n')
  const lines: InnerLine[] = []
  let start = 0
  let outerStart = 0
  for (const [index, line] of text.split('\n').entries()) {
    const outerLine = outerLines[index] ?? ''
    lines.push({ start, length: line.length, outerStart: outerStart + shiftOf(outerLine, line) })
    start += line.length + 1
    outerStart += outerLine.length + 1
  }
  return lines
}

function shiftOf(outerLine: string, line: string): number {
  if (outerLine.endsWith(line)) return outerLine.length - line.length
  return Math.max(0, outerLine.indexOf(line.trim()))
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

import type { Place } from '../base/problem.ts'

/** A picture of a line with carets under the place: two lines, or none where there is no text. */
export function codeFrame(text: string, { line, column, endColumn }: Place): string {
  const row = text.split(/\r?\n/)[line - 1]
  if (row === undefined) return ''
  const from = Math.max(0, column - 60)
  const shown = row.replaceAll('\t', ' ').slice(from, from + 100)
  const gutter = `  ${line} | `
  const start = column - 1 - from
  const carets = Math.max(1, Math.min(endColumn - column, shown.length - start))
  return `${gutter}${shown}\n${' '.repeat(gutter.length + start)}${'^'.repeat(carets)}`
}

import type { Token, TokenizerExtension } from 'marked'
import type { DefinitionList, DefinitionRow } from '../tokens.ts'

/**
 * A list of words and what they mean. Blank lines may part the words:
 *
 *     Enligt plan
 *     : Projektet gör det som var bestämt.
 *
 *     Pausat
 *     : Arbetet har stannat
 *       för en tid.
 */
export const definitionLists: TokenizerExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(source): DefinitionList | undefined {
    if (!isTerm(source, 0)) return undefined
    const found = rowsIn(source)
    const rows = found.map((row): DefinitionRow => {
      const tokens: Token[] = []
      this.lexer.inline(textOf(row), tokens)
      return { ...row, tokens }
    })
    const last = found.at(-1)
    const end = last === undefined ? 0 : last.at + last.raw.length
    return { type: 'definitionList', raw: source.slice(0, end), rows }
  },
}

type Row = Omit<DefinitionRow, 'tokens'>

function rowsIn(source: string): readonly Row[] {
  const rows: Row[] = []
  let at = 0
  while (at < source.length) {
    const start = skipBlank(source, at)
    const kind = kindAt(source, start)
    if (kind === undefined) break
    at = kind === 'term' ? lineEnd(source, start) + 1 : endOfDefinition(source, start)
    rows.push({ kind, at: start, raw: source.slice(start, at) })
  }
  return rows
}

function kindAt(source: string, at: number): Row['kind'] | undefined {
  if (isDefinition(source, at)) return 'definition'
  return isTerm(source, at) ? 'term' : undefined
}

function isDefinition(source: string, at: number): boolean {
  return source[at] === ':' && (source[at + 1] === ' ' || source[at + 1] === '\t')
}

/** What begins another kind of block is no term. */
const otherBlock = /^(?: {0,3}(?:[-+*>#|`~:]|\d{1,9}[.)])| {4}|\t|\s*$)/

function isTerm(source: string, at: number): boolean {
  const end = lineEnd(source, at)
  return isDefinition(source, end + 1) && !otherBlock.test(source.slice(at, end))
}

/** A definition goes on over the indented lines below it. */
function endOfDefinition(source: string, at: number): number {
  let end = lineEnd(source, at) + 1
  while (/^(?: {2}|\t)[ \t]*\S/.test(source.slice(end, lineEnd(source, end))))
    end = lineEnd(source, end) + 1
  return Math.min(end, source.length)
}

function textOf({ kind, raw }: Row): string {
  return (kind === 'term' ? raw : raw.slice(1))
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
}

function skipBlank(source: string, at: number): number {
  let start = at
  while (start < source.length && source.slice(start, lineEnd(source, start)).trim() === '')
    start = lineEnd(source, start) + 1
  return start
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

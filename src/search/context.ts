import { html, type Html } from '../base/html.ts'
import type { Answer, Finder } from './finder.ts'

/** Characters around the hits. */
const room = 240

/** A plain text, or a part of one. */
export interface Passage {
  readonly text: string
  readonly isCutBefore?: boolean
  readonly isCutAfter?: boolean
}

/**
 * The first stretch of a text where most of the words that were asked for stand, each marked;
 * undefined where none does.
 */
export function contextIn(
  { text, isCutBefore = false, isCutAfter = false }: Passage,
  finder: Finder,
): Html | undefined {
  const hits = hitsIn(text, finder)
  const first = bestOf(hits)
  if (first === undefined) return undefined
  const start = beginningOf(text, first.start)
  const end = endOf(text, start + room)
  const marked = hits.filter((hit) => hit.start >= start && hit.end <= end)
  const before = start > 0 || isCutBefore ? '… ' : ''
  const after = end < text.length || isCutAfter ? ' …' : ''
  return html`${before}${piecesOf(text, marked, start, end)}${after}`
}

/** Where most of the words that were asked for stand first; undefined where none does. */
export function placeOf(text: string, finder: Finder): number | undefined {
  return bestOf(hitsIn(text, finder))?.start
}

/** Where one word was asked for, what follows the first stretch need not be read. */
function hitsIn(text: string, { words, answersIn }: Finder): readonly Answer[] {
  const hits: Answer[] = []
  for (const answer of answersIn(text)) {
    const [first] = hits
    if (words.length === 1 && first !== undefined && answer.start > first.start + room) break
    hits.push(answer)
  }
  return hits
}

/** The hit that is followed by most of the words within the room that there is. */
function bestOf(hits: readonly Answer[]): Answer | undefined {
  let best: Answer | undefined
  let most = 0
  for (const [index, hit] of hits.entries()) {
    const near = new Set<number>()
    for (const other of hits.slice(index, index + 20))
      if (other.end - hit.start < room * 0.75) near.add(other.answers)
    if (near.size <= most) continue
    most = near.size
    best = hit
  }
  return best
}

/** The start of the sentence or line, if it is near; else of a word some way before. */
function beginningOf(text: string, hit: number): number {
  const from = Math.max(0, hit - room / 4)
  const before = text.slice(from, hit)
  const sentence = /.*[.!?\n]\s+/s.exec(before)
  if (sentence !== null) return from + sentence[0].length
  return from === 0 ? 0 : from + Math.max(0, before.indexOf(' ') + 1)
}

function endOf(text: string, most: number): number {
  if (most >= text.length) return text.length
  const space = text.lastIndexOf(' ', most)
  return space > most - 40 ? space : most
}

function piecesOf(text: string, hits: readonly Answer[], start: number, end: number): Html[] {
  const pieces: Html[] = []
  let at = start
  for (const hit of hits) {
    pieces.push(html`${asOneLine(text.slice(at, hit.start))}<mark>${hit.text}</mark>`)
    at = hit.end
  }
  return [...pieces, html`${asOneLine(text.slice(at, end))}`]
}

/** Headings, list items and cells of tables stand on lines of their own in a plain text. */
function asOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ')
}

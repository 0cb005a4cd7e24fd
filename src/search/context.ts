import { html, type Html } from '../base/html.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Wanted } from './ranking.ts'
import { termOf, type Word, wordsIn } from './words.ts'

/** Characters around the hits. */
const room = 240

/**
 * The first stretch of a text where most of the words that were asked for stand, each marked;
 * undefined where none does.
 */
export function contextIn(
  text: string,
  words: readonly Wanted[],
  locale: Locale,
): Html | undefined {
  const hits = hitsIn(text, words, locale)
  const first = bestOf(hits)
  if (first === undefined) return undefined
  const start = beginningOf(text, first.start)
  const end = endOf(text, start + room)
  const marked = hits.filter((hit) => hit.start >= start && hit.end <= end)
  return html`${start > 0 ? '… ' : ''}${piecesOf(text, marked, start, end)}${end < text.length ? ' …' : ''}`
}

interface MarkedWord extends Word {
  /** Which of the words that were asked for it answers. */
  readonly answers: number
}

/** Where one word was asked for, what follows the first stretch need not be read. */
function hitsIn(text: string, words: readonly Wanted[], locale: Locale): readonly MarkedWord[] {
  const hits: MarkedWord[] = []
  for (const word of wordsIn(text)) {
    const [first] = hits
    if (words.length === 1 && first !== undefined && word.start > first.start + room) break
    const term = termOf(word.text, locale)
    if (term === undefined) continue
    const answers = words.findIndex((wanted) => wanted.has(term))
    if (answers !== -1) hits.push({ ...word, answers })
  }
  return hits
}

/** The hit that is followed by most of the words within the room that there is. */
function bestOf(hits: readonly MarkedWord[]): Word | undefined {
  let best: Word | undefined
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

function piecesOf(text: string, hits: readonly Word[], start: number, end: number): Html[] {
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

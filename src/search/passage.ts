import { contextOf } from '../content/body.ts'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { renderMarkdown } from '../markdown/markdown.ts'
import { type Passage, placeOf } from './context.ts'
import type { Finder } from './finder.ts'
import { withoutAddresses, withoutComments } from './searchable.ts'

/** Characters of a source: what is shown of a text is shorter, and further than this a cut may be. */
const enough = 300
const most = 900

/**
 * The paragraphs of an entry around the words that were asked for, as plain text. Fifty whole texts
 * would take most of the time of a search to render.
 */
export function passageOf(site: Site, entry: Entry, finder: Finder): Passage | undefined {
  const source = withoutComments(entry.markdown.toString())
  const place = placeOf(withoutAddresses(source), finder)
  if (place === undefined) return undefined
  const start = startBefore(source, place)
  const end = endAfter(source, place + enough)
  return {
    text: renderMarkdown(source.slice(start, end), contextOf(site, entry)).plainText,
    isCutBefore: source.slice(0, start).trim() !== '',
    isCutAfter: source.slice(end).trim() !== '',
  }
}

function startBefore(source: string, place: number): number {
  const blank = source.lastIndexOf('\n\n', place)
  const start = blank === -1 ? 0 : blank + 2
  return place - start <= enough ? start : source.indexOf(' ', place - enough) + 1
}

function endAfter(source: string, place: number): number {
  if (place >= source.length) return source.length
  const blank = source.indexOf('\n\n', place)
  const end = blank === -1 ? source.length : blank
  return end - place <= most ? end : source.lastIndexOf(' ', place)
}

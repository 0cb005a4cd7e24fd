import { pathOfEntry } from '../content/redirection.ts'
import { nearestFew } from '../base/nearest.ts'
import { slugOf } from '../base/slug.ts'
import type { Link } from './frame.ts'
import type { Scope } from './scope.ts'

const most = 3
/** Each costs some microseconds, and anyone may ask for pages that are not there. */
const newestCompared = 300
const longestGuess = 100

/** Published texts whose addresses are nearest to one that leads nowhere. */
export function suggestionsOf({ locale, published }: Scope, pathname: string): readonly Link[] {
  const slug = slugIn(pathname)
  if (slug.length < 3) return []
  const entries = [
    ...published.projects(locale),
    ...published.pages(locale),
    ...published.reports(locale).slice(0, newestCompared),
  ]
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  return nearestFew(slug, bySlug.keys(), most)
    .map((found) => bySlug.get(found))
    .filter((entry) => entry !== undefined)
    .map((entry) => ({ text: entry.title, href: pathOfEntry(entry) }))
}

/** What someone who came here might search for: `/nyheter/nulage-varen` -> `nulage varen`. */
export function wordsOf(pathname: string): string {
  return slugIn(pathname).replaceAll('-', ' ')
}

function slugIn(pathname: string): string {
  const segment = pathname.split('/').findLast((part) => part !== '') ?? ''
  return slugOf(decoded(segment).slice(0, longestGuess)).replace(/-(?:html?|php|aspx?)$/, '')
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

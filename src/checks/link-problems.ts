import { nearest } from '../base/nearest.ts'
import type { Instant } from '../base/clock.ts'
import type { Problem, Severity } from '../base/problem.ts'
import { bodyOf } from '../content/body.ts'
import type { Entry } from '../content/entry.ts'
import { canonicalOf, pathOfEntry } from '../content/redirection.ts'
import type { Site } from '../content/site.ts'
import { stateOf } from '../content/state.ts'
import type { BodyLink } from '../markdown/body.ts'
import { fileAt, routeAt, shared } from '../paths.ts'
import type { Look } from './rule.ts'

/** A link within the site leads to a page that is there, and to a heading that is on it. */
export function linkProblems({ site, entries, now }: Look): readonly Problem[] {
  const addresses = addressesOf(site, entries)
  return entries.flatMap((entry) =>
    bodyOf(site, entry).links.flatMap((link) => {
      const words = wrongWith(link.href, entry, { site, now, ...addresses })
      return words === undefined ? [] : [problemAt(entry, link, words)]
    }),
  )
}

interface Addresses {
  readonly living: ReadonlyMap<string, Entry>
  readonly old: ReadonlyMap<string, string>
}

function addressesOf(site: Site, entries: readonly Entry[]): Addresses {
  return {
    living: new Map(entries.map((entry) => [pathOfEntry(entry), entry])),
    old: new Map([
      ...entries.flatMap((entry) =>
        entry.aliases.map((alias) => [canonicalOf(alias), pathOfEntry(entry)] as const),
      ),
      ...site.redirects.map(
        (redirection) =>
          [canonicalOf(redirection.from), 'to' in redirection ? redirection.to : ''] as const,
      ),
    ]),
  }
}

type Words = Pick<Problem, 'code' | 'message' | 'hint'> & { readonly severity?: Severity }

interface Surroundings extends Addresses {
  readonly site: Site
  readonly now: Instant
}

function wrongWith(
  href: string,
  from: Entry,
  { site, now, living, old }: Surroundings,
): Words | undefined {
  const [address = '', fragment = ''] = href.split('#', 2)
  const [written = ''] = address.split('?', 1)
  // Anchors on the page itself are looked at when it is rendered.
  if (written === '') return undefined
  const path = canonicalOf(written)
  const target = living.get(path)
  if (target !== undefined) return wrongWithEntry(target, fragment, from, site, now)
  if (isFixed(path, site)) return undefined
  const moved = old.get(path)
  if (moved !== undefined)
    return {
      code: 'lank-till-gammal-adress',
      severity: 'warning',
      message: `${written} är en gammal adress.`,
      hint: moved === '' ? 'Sidan är borta: ta bort länken.' : `Skriv ${moved} i stället.`,
    }
  const meant = nearest(path, living.keys())
  return {
    code: 'trasig-lank',
    message: `${written} finns inte på webbplatsen.`,
    hint: meant === undefined ? 'Rätta adressen eller ta bort länken.' : `Menade du ${meant}?`,
  }
}

function wrongWithEntry(
  target: Entry,
  fragment: string,
  from: Entry,
  site: Site,
  now: Instant,
): Words | undefined {
  const state = from.draft ? 'draft' : stateOf(from, now)
  if (state !== 'draft' && state !== 'expired') {
    const unseen = unseenBy(target, now)
    if (unseen !== undefined) return unseen
  }
  if (fragment === '') return undefined
  const ids = bodyOf(site, target).headings.map(({ id }) => id)
  if (ids.includes(decoded(fragment))) return undefined
  const meant = nearest(fragment, ids)
  return {
    code: 'ankare-saknas',
    message: `Ingen rubrik i ${target.file} har ankaret #${fragment}.`,
    hint:
      meant === undefined
        ? 'Ta bort det som står från och med #, eller rätta det efter rubriken.'
        : `Menade du #${meant}?`,
  }
}

function unseenBy(target: Entry, now: Instant): Words | undefined {
  const state = stateOf(target, now)
  switch (state) {
    case 'draft':
      return {
        code: 'lank-till-utkast',
        message: `${target.file} är ett utkast och syns inte för läsarna.`,
        hint: 'Publicera det först, eller ta bort länken.',
      }
    case 'withdrawn':
    case 'expired':
      if (state === 'withdrawn' && target.withdrawn?.mode !== 'gone') return undefined
      return {
        code: 'lank-till-borttagen',
        severity: 'warning',
        message: `${target.file} är borta för läsarna.`,
        hint: 'Länka till det som gäller i stället, eller ta bort länken.',
      }
    case 'scheduled':
    case 'published':
      return undefined
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** What the site answers without a text of its own. */
function isFixed(path: string, { media }: Site): boolean {
  const route = routeAt(path)
  if (route !== undefined && !('slug' in route)) return true
  if (fileAt(path) !== undefined) return true
  if (path.startsWith(shared.media)) return [...media.values()].some(({ url }) => url === path)
  return Object.values<string>(shared).includes(path)
}

function problemAt(entry: Entry, { place }: BodyLink, words: Words): Problem {
  const line = place.line + entry.markdownLine - 1
  return { file: entry.file, ...place, line, severity: 'error', ...words }
}

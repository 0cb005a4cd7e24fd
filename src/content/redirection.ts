import type { Instant } from '../base/clock.ts'
import { type Locale, locales, type Localized } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { pathOf } from '../paths.ts'
import type { Entry } from './entry.ts'
import { type Published, publishedAt } from './published.ts'
import { routeOf } from './route-of.ts'
import type { Redirection, Site } from './site.ts'
import { isReadable } from './state.ts'

/**
 * What an address that no page answers has become: moved (301), or gone with a reason (410).
 * Asked for in any of the forms that the site would redirect to its canonical one.
 */
export function redirectionAt(
  site: Site,
  pathname: string,
  now: Instant,
): Redirection | undefined {
  const from = canonicalOf(pathname)
  const published = publishedAt(site, now)
  const alias = aliasesOf(site).get(from)
  if (alias !== undefined) {
    if (isReadable(alias, now)) return { from, to: pathOfEntry(alias) }
    const gone = goneOf(published, from, alias, now)
    if (gone !== undefined) return gone
  }
  const entry = addressesOf(site).get(from)
  const gone = entry === undefined ? undefined : goneOf(published, from, entry, now)
  return gone ?? site.redirects.find((redirection) => canonicalOf(redirection.from) === from)
}

/** The address of an entry. */
export function pathOfEntry(entry: Entry): string {
  return pathOf(routeOf(entry))
}

/** Percent-encoded once, without a slash at the end. */
export function canonicalOf(pathname: string): string {
  const trimmed = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  try {
    return encodeURI(decodeURI(trimmed).normalize('NFC'))
  } catch {
    return trimmed
  }
}

function goneOf(
  published: Published,
  from: string,
  { kind, slug, locale }: Entry,
  now: Instant,
): Redirection | undefined {
  const entry = published.goneAt(kind, slug, locale)
  if (entry === undefined) return undefined
  const { withdrawn } = entry
  if (withdrawn === undefined || withdrawn.date > now)
    return { from, gone: inEveryLocale((locale) => messages[locale].gone.expired) }
  switch (withdrawn.mode) {
    case 'redirect': {
      const to = withdrawn.replacedBy
      if (to === undefined) break
      return { from, to: to.startsWith('/') ? to : pathOf({ name: kind, locale, slug: to }) }
    }
    case 'gone':
    case 'keep':
      break
  }
  return { from, gone: inEveryLocale(() => withdrawn.reason) }
}

function inEveryLocale(textIn: (locale: Locale) => string): Localized {
  return Object.fromEntries(locales.map((locale) => [locale, textIn(locale)])) as Localized
}

const aliasesOf = perSite((site) =>
  entriesOf(site).flatMap((entry) =>
    entry.aliases.map((alias) => [canonicalOf(alias), entry] as const),
  ),
)

const addressesOf = perSite((site) =>
  entriesOf(site)
    .filter((entry) => entry.edition === 'standard')
    .map((entry) => [pathOfEntry(entry), entry] as const),
)

function entriesOf(site: Site): readonly Entry[] {
  return [...site.reports, ...site.projects, ...site.pages]
}

function perSite(
  rowsOf: (site: Site) => readonly (readonly [string, Entry])[],
): (site: Site) => ReadonlyMap<string, Entry> {
  const memory = new WeakMap<Site, ReadonlyMap<string, Entry>>()
  return (site) => {
    const known = memory.get(site) ?? new Map(rowsOf(site))
    memory.set(site, known)
    return known
  }
}

import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import { type Locale, locales, type Localized } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { pathOf } from '../paths.ts'
import type { Entry } from './entry.ts'
import { publishedAt } from './published.ts'
import { routeOf } from './route-of.ts'
import type { Redirection, Site } from './site.ts'

/**
 * What an address that no page answers has become: moved (301), or gone with a reason (410).
 * Asked for in any of the forms that the site would redirect to its canonical one.
 */
export function redirectionAt(site: Site, pathname: string, now: Instant): Redirection | undefined {
  const from = canonicalOf(pathname)
  const alias = aliasesOf(site).get(from)
  if (alias !== undefined && publishedAt(site, now).has(alias))
    return { from, to: pathOfEntry(alias) }
  const entry = alias ?? addressesOf(site).get(from)
  const gone = entry === undefined ? undefined : goneOf(site, from, entry, now)
  return gone ?? writtenIn(site, from, now)
}

/** The address of what an editor says applies instead; undefined until readers may know of it. */
export function replacementOf(
  site: Site,
  { kind, locale, withdrawn }: Entry,
  now: Instant,
): string | undefined {
  const written = withdrawn?.replacedBy
  if (written === undefined) return undefined
  const isAddress = written.startsWith('/') || /^https?:/.test(written)
  const to = isAddress ? written : pathOf({ name: kind, locale, slug: written })
  return isComing(site, to, now) ? undefined : to
}

/** The address of an entry. */
export const pathOfEntry = onceForEach((entry: Parameters<typeof routeOf>[0]) =>
  pathOf(routeOf(entry)),
)

/** Percent-encoded once, without a slash at the end. */
export function canonicalOf(pathname: string): string {
  const trimmed = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  try {
    return encodeURI(decodeURI(trimmed).normalize('NFC'))
  } catch {
    return trimmed
  }
}

/** What redirects.yaml says. */
function writtenIn(site: Site, from: string, now: Instant): Redirection | undefined {
  const written = site.redirects.find((redirection) => canonicalOf(redirection.from) === from)
  return written !== undefined && 'to' in written && isComing(site, written.to, now)
    ? undefined
    : written
}

/** Whether an address belongs to a text that no reader has seen: to name it would be too early. */
function isComing(site: Site, address: string, now: Instant): boolean {
  const entry = addressesOf(site).get(canonicalOf(address))
  const published = publishedAt(site, now)
  return entry !== undefined && !published.has(entry) && published.goneWith(entry) === undefined
}

function goneOf(site: Site, from: string, asked: Entry, now: Instant): Redirection | undefined {
  const entry = publishedAt(site, now).goneWith(asked)
  if (entry === undefined) return undefined
  const { withdrawn } = entry
  if (withdrawn === undefined || withdrawn.date > now)
    return { from, gone: inEveryLocale((locale) => messages[locale].gone.expired) }
  const to = withdrawn.mode === 'redirect' ? replacementOf(site, entry, now) : undefined
  return to === undefined ? { from, gone: inEveryLocale(() => withdrawn.reason) } : { from, to }
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
  entriesOf(site).map((entry) => [pathOfEntry(entry), entry] as const),
)

function entriesOf(site: Site): readonly Entry[] {
  return [...site.reports, ...site.projects, ...site.pages]
}

function perSite(rowsOf: (site: Site) => readonly (readonly [string, Entry])[]) {
  return onceForEach((site: Site): ReadonlyMap<string, Entry> => new Map(rowsOf(site)))
}

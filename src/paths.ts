import { slugPattern } from './base/slug.ts'
import { type Locale, locales } from './i18n/locale.ts'

/** Everything that the site answers with a page, per locale. `pathOf` and `routeAt` are inverses. */
export type Route =
  | { readonly name: ListName; readonly locale: Locale }
  | { readonly name: EntryName; readonly locale: Locale; readonly slug: string }

type ListName =
  | 'start'
  | 'reports'
  | 'projects'
  | 'search'
  | 'cookies'
  | 'receipt'
  | 'accessibility'
  | 'corrections'
  | 'glossary'
type EntryName = 'report' | 'easyRead' | 'listen' | 'history' | 'project' | 'page'

/** `:slug` is one segment. A page takes any single segment that nothing else has claimed. */
const patterns: Readonly<Record<Locale, Readonly<Record<Route['name'], string>>>> = {
  sv: {
    start: '/',
    reports: '/nyheter',
    report: '/nyheter/:slug',
    easyRead: '/nyheter/:slug/lattlast',
    listen: '/nyheter/:slug/lyssna',
    history: '/nyheter/:slug/andringar',
    projects: '/projekt',
    project: '/projekt/:slug',
    search: '/sok',
    cookies: '/kakor',
    receipt: '/kakor/kvitto',
    accessibility: '/tillganglighet',
    corrections: '/rattelser',
    glossary: '/ordlista',
    page: '/:slug',
  },
  en: {
    start: '/en',
    reports: '/en/news',
    report: '/en/news/:slug',
    easyRead: '/en/news/:slug/easy-read',
    listen: '/en/news/:slug/listen',
    history: '/en/news/:slug/changes',
    projects: '/en/projects',
    project: '/en/projects/:slug',
    search: '/en/search',
    cookies: '/en/cookies',
    receipt: '/en/cookies/receipt',
    accessibility: '/en/accessibility',
    corrections: '/en/corrections',
    glossary: '/en/glossary',
    page: '/en/:slug',
  },
}

/** Query parameters that are part of an address, per locale. */
export const parameters = {
  sv: { page: 'sida', project: 'projekt', topic: 'amne', year: 'ar', query: 'q' },
  en: { page: 'page', project: 'project', topic: 'topic', year: 'year', query: 'q' },
} as const satisfies Record<Locale, Record<string, string>>

/** Addresses that are the same in every language. */
export const shared = {
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  alive: '/healthz',
  ready: '/readyz',
  cms: '/redigera',
  contentWebhook: '/-/content',
  manifest: '/manifest.webmanifest',
  securityText: '/.well-known/security.txt',
  globalPrivacyControl: '/.well-known/gpc.json',
  cookiePolicy: '/kakor.json',
  assets: '/assets/',
  media: '/media/',
  favicon: '/favicon.ico',
} as const

/** Addresses beside the cookie settings that show no page of their own. */
export const choicePaths: Readonly<
  Record<Locale, { readonly showOnce: string; readonly receiptFile: string }>
> = {
  sv: { showOnce: '/kakor/visa', receiptFile: '/kakor/kvitto.json' },
  en: { showOnce: '/en/cookies/show', receiptFile: '/en/cookies/receipt.json' },
}

/** Where a text is shown before it is published: the token is the only way in. */
export function previewPathOf(locale: Locale, token: string): string {
  return previewFolders[locale] + token
}

/** The token as it was signed: no other form of the address is the same. */
export function previewAt(pathname: string): { locale: Locale; token: string } | undefined {
  for (const locale of locales) {
    const token = pathname.slice(previewFolders[locale].length)
    if (pathname.startsWith(previewFolders[locale]) && /^[\w.-]{40,480}$/.test(token))
      return { locale, token }
  }
  return undefined
}

const previewFolders: Readonly<Record<Locale, string>> = {
  sv: '/forhandsgranska/',
  en: '/en/preview/',
}

/** Addresses that are read by programs and differ by language. `fileAt` is the inverse. */
export type FileRoute =
  | {
      readonly name: 'feed' | 'projectFeed' | 'topicFeed' | 'correctionsFeed'
      readonly locale: Locale
      readonly format: 'atom' | 'json'
      /** The project's slug, the topic's id; empty for what is of the whole site. */
      readonly slug: string
    }
  | {
      readonly name: 'series'
      readonly locale: Locale
      readonly format: 'csv' | 'json'
      /** The project's. */
      readonly slug: string
      readonly measure: string
    }

/** Without the ending, which is the format's. */
const filePatterns: Readonly<Record<Locale, Readonly<Record<FileRoute['name'], string>>>> = {
  sv: {
    feed: '/feed',
    projectFeed: '/projekt/:slug/feed',
    topicFeed: '/amne/:slug/feed',
    correctionsFeed: '/rattelser/feed',
    series: '/projekt/:slug/:measure',
  },
  en: {
    feed: '/en/feed',
    projectFeed: '/en/projects/:slug/feed',
    topicFeed: '/en/topic/:slug/feed',
    correctionsFeed: '/en/corrections/feed',
    series: '/en/projects/:slug/:measure',
  },
}

const endings = { atom: 'xml', json: 'json', csv: 'csv' } as const

export function filePathOf(route: FileRoute): string {
  const measure = route.name === 'series' ? route.measure : ''
  const path = filePatterns[route.locale][route.name]
    .replace(':slug', route.slug)
    .replace(':measure', measure)
  return `${path}.${endings[route.format]}`
}

export function fileAt(pathname: string): FileRoute | undefined {
  const [, path = '', ending = ''] = /^(.+)\.(xml|json|csv)$/.exec(pathname) ?? []
  if (path === '') return undefined
  const segments = path.split('/')
  for (const { name, locale, parts } of fileTable) {
    const found = slugsIn(parts, segments)
    if (found === undefined) continue
    const [slug = '', measure = ''] = found
    if (name !== 'series') {
      if (ending === 'csv') return undefined
      return { name, locale, format: ending === 'xml' ? 'atom' : 'json', slug }
    }
    if (ending === 'csv' || ending === 'json')
      return { name, locale, format: ending, slug, measure }
  }
  return undefined
}

export function pathOf(route: Route): string {
  const pattern = patterns[route.locale][route.name]
  return 'slug' in route ? pattern.replace(':slug', route.slug) : pattern
}

/** The route of a canonical pathname; a pathname in any other form has none. */
export function routeAt(pathname: string): Route | undefined {
  const segments = pathname.split('/')
  const candidates = table.get(segments.length) ?? []
  for (const { name, locale, parts } of candidates) {
    const slugs = slugsIn(parts, segments)
    if (slugs === undefined) continue
    const [slug] = slugs
    return (slug === undefined ? { name, locale } : { name, locale, slug }) as Route
  }
  return undefined
}

/** Slugs that no page can have in this locale, since the site answers there already. */
export function reservedSlugs(locale: Locale): ReadonlySet<string> {
  return reserved[locale]
}

interface Pattern {
  readonly name: Route['name']
  readonly locale: Locale
  readonly parts: readonly string[]
}

// By number of segments, fixed ones before those with a slug, so that a page claims what is left.
const table: ReadonlyMap<number, readonly Pattern[]> = tableOf(
  locales.flatMap((locale) =>
    Object.entries(patterns[locale]).map(([name, pattern]) => ({
      name: name as Route['name'],
      locale,
      parts: pattern.split('/'),
    })),
  ),
)

const reserved: Readonly<Record<Locale, ReadonlySet<string>>> = {
  sv: new Set([
    ...firstSegments('sv'),
    ...Object.values(shared).flatMap((path) => path.split('/').slice(1, 2)),
    'en',
  ]),
  en: new Set(firstSegments('en')),
}

function firstSegments(locale: Locale): string[] {
  const depth = locale === 'sv' ? 1 : 2
  return Object.values(patterns[locale])
    .map((pattern) => pattern.split('/')[depth] ?? '')
    .filter((segment) => slugPattern.test(segment))
}

function tableOf(all: readonly Pattern[]): ReadonlyMap<number, readonly Pattern[]> {
  const byLength = new Map<number, Pattern[]>()
  for (const pattern of all)
    byLength.set(pattern.parts.length, [...(byLength.get(pattern.parts.length) ?? []), pattern])
  for (const group of byLength.values())
    group.sort((a, b) => Number(a.parts.includes(':slug')) - Number(b.parts.includes(':slug')))
  return byLength
}

// In the order of the patterns: a feed comes before a measure that would be called `feed`.
const fileTable = locales.flatMap((locale) =>
  Object.entries(filePatterns[locale]).map(([name, pattern]) => ({
    name: name as FileRoute['name'],
    locale,
    parts: pattern.split('/'),
  })),
)

/** What stands where the pattern has a `:name`; undefined where the two do not match. */
function slugsIn(parts: readonly string[], segments: readonly string[]): string[] | undefined {
  if (parts.length !== segments.length) return undefined
  const slugs: string[] = []
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith(':') && slugPattern.test(segment)) slugs.push(segment)
    else if (part !== segment) return undefined
  }
  return slugs
}

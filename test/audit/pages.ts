import { locales } from '../../src/i18n/locale.ts'
import { pathOf, routeAt, shared } from '../../src/paths.ts'

/** What of a site is looked at. */
export interface AuditPages {
  readonly every: readonly string[]
  /** One of each kind in each language, and every page with media of others. */
  readonly ofEachKind: readonly string[]
}

/** From the sitemap and the links of its pages, with searches and what is missing. */
export async function readPages(origin: string): Promise<AuditPages> {
  const sitemap = await textAt(origin + shared.sitemap)
  const paths = new Set(locales.flatMap(addedPaths))
  for (const [, address = ''] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g))
    paths.add(new URL(address).pathname)
  const kinds = new Map<string, string>()
  const withMedia: string[] = []
  // Grows while it is walked: a page may link to one that the sitemap does not name.
  for (const path of paths) {
    const text = await textAt(origin + path)
    for (const linked of linksIn(text)) paths.add(linked)
    const kind = kindOf(path)
    if (!kinds.has(kind)) kinds.set(kind, path)
    if (text.includes('class="embed"')) withMedia.push(path)
  }
  const ofEachKind = [...new Set([...kinds.values(), ...withMedia])].sort()
  return { every: [...paths].sort(), ofEachKind }
}

function addedPaths(locale: 'sv' | 'en'): string[] {
  return [
    pathOf({ name: 'start', locale }),
    pathOf({ name: 'cookies', locale }),
    `${pathOf({ name: 'search', locale })}?q=projekt`,
    `${pathOf({ name: 'reports', locale })}/finns-inte`,
  ]
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)]
    .map(([, path = '']) => path)
    .filter((path) => routeAt(path) !== undefined)
}

function kindOf(address: string): string {
  const path = address.split('?')[0] ?? ''
  const route = routeAt(path)
  const isMissing = path.endsWith('/finns-inte')
  return `${route?.locale ?? ''} ${isMissing ? 'missing' : (route?.name ?? path)}`
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address)
  return response.text()
}

import { html, type Html } from '../base/html.ts'
import type { Entry } from '../content/entry.ts'
import { lastChangedAt } from '../content/last-changed.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Locale } from '../i18n/locale.ts'
import { routeOf } from '../content/route-of.ts'
import { pathOf } from '../paths.ts'
import type { FeedContext } from './feed.ts'
import { xmlDocument } from './xml.ts'

/**
 * All pages that may be indexed now. The versions in other languages stand in the head of each
 * page and not here: the schema of sitemaps.org refuses elements that it has no schema for.
 */
export function sitemapOf(context: FeedContext): string {
  const published = publishedAt(context.site, context.now)
  const urls = context.site.settings.locales.flatMap((locale) => [
    ...listsOf(context, published, locale),
    ...entriesOf(context, published, locale),
  ])
  // The text of the cookie page is an entry as well: the later one knows more.
  const changed = new Map(urls.map(({ path, changed }) => [path, changed]))
  return xmlDocument(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...changed].slice(0, mostUrls).map(([path, at]) => urlOf(context.siteUrl + path, at))}</urlset>`)
}

/** https://www.sitemaps.org/protocol.html: a file may name no more. */
const mostUrls = 50_000

interface Url {
  readonly path: string
  /** 0 where it is not known. */
  readonly changed: number
}

function listsOf({ now }: FeedContext, published: Published, locale: Locale): readonly Url[] {
  const newest = (entries: readonly Entry[]) =>
    Math.max(0, ...entries.map((entry) => lastChangedAt(entry, now)))
  const reports = newest(published.reports(locale))
  const projects = newest(published.projects(locale))
  return [
    { path: pathOf({ name: 'start', locale }), changed: Math.max(reports, projects) },
    { path: pathOf({ name: 'reports', locale }), changed: reports },
    { path: pathOf({ name: 'projects', locale }), changed: projects },
    { path: pathOf({ name: 'cookies', locale }), changed: 0 },
    { path: pathOf({ name: 'accessibility', locale }), changed: 0 },
  ]
}

function entriesOf({ now }: FeedContext, published: Published, locale: Locale): readonly Url[] {
  const reports = published.reports(locale)
  const easyRead = reports.flatMap((report) => published.easyReadOf(report) ?? [])
  return [...reports, ...easyRead, ...published.projects(locale), ...published.pages(locale)]
    .filter(({ robots }) => robots === 'index')
    .map((entry) => ({ path: pathOf(routeOf(entry)), changed: lastChangedAt(entry, now) }))
}

function urlOf(address: string, changed: number): Html {
  const lastModified =
    changed > 0 ? html`<lastmod>${new Date(changed).toISOString()}</lastmod>` : html``
  return html`<url><loc>${address}</loc>${lastModified}</url>
`
}

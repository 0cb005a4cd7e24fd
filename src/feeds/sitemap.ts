import { html, type Html } from '../base/html.ts'
import { allCorrections } from '../content/corrections.ts'
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

function listsOf(context: FeedContext, published: Published, locale: Locale): readonly Url[] {
  const reports = newestOf(context, published.reports(locale))
  const corrected = allCorrections(context.site, locale, context.now)[0]?.date ?? 0
  return [
    { path: pathOf({ name: 'start', locale }), changed: reports },
    { path: pathOf({ name: 'reports', locale }), changed: reports },
    { path: pathOf({ name: 'projects', locale }), changed: reports },
    { path: pathOf({ name: 'cookies', locale }), changed: 0 },
    { path: pathOf({ name: 'corrections', locale }), changed: corrected },
    ...(Object.keys(context.site.glossary).length > 0
      ? [{ path: pathOf({ name: 'glossary', locale }), changed: 0 }]
      : []),
  ]
}

function entriesOf(context: FeedContext, published: Published, locale: Locale): readonly Url[] {
  const reports = published.reports(locale)
  const easyRead = reports.flatMap((report) => published.easyReadOf(report) ?? [])
  return [...reports, ...easyRead, ...published.projects(locale), ...published.pages(locale)]
    .filter(({ robots }) => robots === 'index')
    .map((entry) => ({
      path: pathOf(routeOf(entry)),
      changed: newestOf(context, [entry, ...shownOn(entry, published)]),
    }))
}

/** A project's page is a new one with each of its reports. */
function shownOn({ kind, slug, locale }: Entry, published: Published): readonly Entry[] {
  return kind === 'project' ? published.reportsOf(slug, locale) : []
}

function newestOf({ now }: FeedContext, entries: readonly Entry[]): number {
  return entries.reduce((newest, entry) => Math.max(newest, lastChangedAt(entry, now)), 0)
}

function urlOf(address: string, changed: number): Html {
  const lastModified =
    changed > 0 ? html`<lastmod>${new Date(changed).toISOString()}</lastmod>` : html``
  return html`<url><loc>${address}</loc>${lastModified}</url>
`
}

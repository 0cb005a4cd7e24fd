import type { ConsentCookie } from '../consent/cookie-name.ts'
import { feedAt } from '../feeds/feed-at.ts'
import type { FeedContext } from '../feeds/feed.ts'
import { manifestOf } from '../feeds/manifest.ts'
import { robotsText } from '../feeds/robots.ts'
import { securityText } from '../feeds/security-text.ts'
import { sitemapOf } from '../feeds/sitemap.ts'
import { seriesFileAt } from '../figures/series-file.ts'
import { fileAt, shared } from '../paths.ts'
import { policyDocumentOf } from '../providers/policy-document.ts'
import type { Assets } from '../render/assets.ts'
import { themeColors } from '../views/head.ts'

export interface DocumentContext extends FeedContext {
  readonly assets: Assets
  /** What the consent cookie is called on this site. */
  readonly cookieName: ConsentCookie['name']
}

/** What programs read, as text. */
export interface Document {
  /** A media type, with charset. */
  readonly type: string
  readonly body: string
}

/** The document at an address; undefined where there is none now. */
export function documentAt(context: DocumentContext, pathname: string): Document | undefined {
  switch (pathname) {
    case shared.robots:
      return textOf(robotsText(context.siteUrl))
    case shared.sitemap:
      return { type: 'application/xml; charset=utf-8', body: sitemapOf(context) }
    case shared.securityText:
      return textOf(securityText(context))
    case shared.globalPrivacyControl:
      return { type: 'application/json; charset=utf-8', body: JSON.stringify(privacyControl) }
    case shared.cookiePolicy:
      return { type: 'application/json; charset=utf-8', body: cookiePolicy(context) }
    case shared.manifest:
      return { type: 'application/manifest+json; charset=utf-8', body: manifest(context) }
  }
  const route = fileAt(pathname)
  if (route === undefined) return undefined
  const file = route.name === 'series' ? seriesFileAt(context, route) : feedAt(context, route)
  return file && { type: `${file.type}; charset=utf-8`, body: file.body }
}

/** https://www.w3.org/TR/gpc/#gpc-support-resource: `Sec-GPC` counts as no. */
const privacyControl = { gpc: true, lastUpdate: '2026-11-23' }

function textOf(body: string | undefined): Document | undefined {
  return body === undefined ? undefined : { type: 'text/plain; charset=utf-8', body }
}

function cookiePolicy({ site, siteUrl, cookieName }: DocumentContext): string {
  const { name, publisher } = site.settings
  return JSON.stringify(
    policyDocumentOf({
      siteUrl,
      name,
      publisher: publisher.name,
      services: site.services,
      cookieName,
      history: site.policies,
    }),
  )
}

function manifest({ site, assets }: DocumentContext): string {
  return manifestOf({
    settings: site.settings,
    themeColor: themeColors.light,
    backgroundColor: themeColors.light,
    icons: [
      { src: assets.addressOf('icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ...['192', '512'].map((width) => ({
        src: assets.addressOf(`icon-${width}.png`),
        type: 'image/png',
        sizes: `${width}x${width}`,
      })),
    ],
  })
}

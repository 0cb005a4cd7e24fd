import type { RequestHandler } from 'express'
import type { Clock } from '../../base/clock.ts'
import type { ConsentCookie } from '../../consent/cookie-name.ts'
import { publishedAt } from '../../content/published.ts'
import type { SiteStore } from '../../content/site-store.ts'
import type { Assets } from '../../render/assets.ts'
import { representationOf } from '../../render/representation.ts'
import { cacheControlOf } from '../cache-control.ts'
import { type DocumentContext, documentAt } from '../document-at.ts'
import { lastModifiedOf } from '../page-times.ts'
import { send } from '../send.ts'
import { canonicalPathOf, targetOf } from '../target.ts'

export interface MachinesOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly assets: Assets
  readonly siteUrl: string
  readonly clock: Clock
  readonly consentCookie: ConsentCookie
}

/** Feeds, sitemap, open data and the like: the same for everyone, and for other sites to show. */
export function machines(options: MachinesOptions): RequestHandler {
  const { store, assets, siteUrl, clock, consentCookie } = options
  return function machines(request, response, next) {
    const { pathname } = targetOf(request.url)
    const canonical = canonicalPathOf(pathname)
    const context: DocumentContext = {
      site: store.current(),
      now: clock(),
      siteUrl,
      assets,
      cookieName: consentCookie.name,
    }
    const document = documentAt(context, canonical)
    if (document === undefined) {
      next()
      return
    }
    if (canonical !== pathname) {
      response.setHeader('Cache-Control', 'no-store')
      response.redirect(301, canonical)
      return
    }
    const { site, now } = context
    const { lastChange, nextChange } = publishedAt(site, now)
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    response.setHeader('Access-Control-Allow-Origin', '*')
    send(request, response, representationOf(document.body, document.type), {
      status: 200,
      cacheControl: cacheControlOf('everyone', now, nextChange),
      lastModified: lastModifiedOf(site, now, lastChange),
    })
  }
}

import express, { type RequestHandler } from 'express'
import type { Clock } from './base/clock.ts'
import type { Log } from './base/log.ts'
import type { Choice } from './consent/consent.ts'
import { consentCookieFor } from './consent/cookie-name.ts'
import type { Histories } from './content/history/histories.ts'
import type { Pictures } from './content/pictures.ts'
import type { SiteStore } from './content/site-store.ts'
import { createKeptPages } from './http/kept-pages.ts'
import type { Lifecycle } from './http/lifecycle.ts'
import { assets } from './http/handlers/assets.ts'
import { createConsentHandler } from './http/handlers/consent.ts'
import { cms, type CmsOptions } from './http/handlers/cms.ts'
import { contentWebhook, type ContentWebhookOptions } from './http/handlers/content-webhook.ts'
import { errors, notFound } from './http/handlers/faults.ts'
import { history } from './http/handlers/history.ts'
import { health } from './http/handlers/health.ts'
import { machines } from './http/handlers/machines.ts'
import { media } from './http/handlers/media.ts'
import { pages } from './http/handlers/pages.ts'
import { receipt } from './http/handlers/receipt.ts'
import { preview } from './http/handlers/preview.ts'
import { showOnce } from './http/handlers/show-once.ts'
import { contentRevision } from './http/middleware/content-revision.ts'
import { finishedSearch } from './http/middleware/finished-search.ts'
import { knownMethod } from './http/middleware/known-method.ts'
import { ownHost } from './http/middleware/own-host.ts'
import { securityHeaders } from './http/middleware/security-headers.ts'
import { shedLoad } from './http/middleware/shed-load.ts'
import { wellFormedTarget } from './http/middleware/well-formed-target.ts'
import { createEmbedTokens } from './http/embed-token.ts'
import { createHostFaultOf } from './http/host.ts'
import { createFaultSender } from './http/send-fault.ts'
import { createAsk } from './http/view-context.ts'
import type { App } from './http/server.ts'
import { createVisitorReader } from './http/visitor.ts'
import { createConsentCookieWriter } from './http/write-consent-cookie.ts'
import { locales } from './i18n/locale.ts'
import { choicePaths, pathOf, shared } from './paths.ts'
import type { Assets } from './render/assets.ts'
import type { PageCache } from './render/page-cache.ts'
import type { Templates } from './render/templates.ts'

/** All that the server is made of: made at the top floor, handed in, and real in every test. */
export interface Parts {
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
  readonly isProduction: boolean
  /** Addresses and networks of proxies that are believed. */
  readonly trustProxy: readonly string[]
  /** Newest first. The same list until there are others. */
  readonly secrets: () => readonly string[]
  readonly store: SiteStore
  /** Who may say that there is new content; undefined: nobody. */
  readonly contentWebhook?: ContentWebhookOptions | undefined
  /** The editing view; undefined: there is none. */
  readonly cms?: CmsOptions | undefined
  /** What changed in the texts; undefined: they are under no version control. */
  readonly histories?: Histories | undefined
  readonly pictures: Pictures
  readonly templates: Templates
  readonly assets: Assets
  readonly pageCache: PageCache
  readonly lifecycle: Lifecycle
  readonly isOverloaded: () => boolean
  /** Told of every choice that is saved; undefined: nobody counts. */
  readonly countChoice?: (choice: Choice) => void
  readonly clock: Clock
  readonly log: Log
  /** What editors have on their own machines; undefined in every other server. */
  readonly dev?: readonly RequestHandler[] | undefined
}

/** The whole server, in the order that a request meets it. */
export function createApp(parts: Parts): App {
  const { siteUrl, isProduction, secrets, store, templates, clock, log } = parts
  const consentCookie = consentCookieFor(siteUrl, isProduction)
  const readVisitor = createVisitorReader({ consentCookie, secrets, clock })
  const writeConsentCookie = createConsentCookieWriter({ consentCookie, secrets, clock })
  const ask = createAsk({ ...parts, readVisitor })
  const sendFault = createFaultSender({ ask, templates, log })
  const embedTokens = createEmbedTokens(parts)
  const hostFaultOf = createHostFaultOf(isProduction ? siteUrl : undefined)

  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', parts.trustProxy)
  app.set('query parser', false)

  // Refusals: what no browser sends is answered in a line of text.
  app.use(ownHost(hostFaultOf), wellFormedTarget(), knownMethod(postPaths))
  app.use(health(parts), shedLoad(parts.isOverloaded))
  for (const handler of parts.dev ?? []) app.use(handler)

  app.use(securityHeaders(siteUrl), contentRevision(store))
  app.use(assets(parts.assets), media(parts), machines({ ...parts, consentCookie }))
  app.use(createConsentHandler(parts), showOnce({ ...parts, embedTokens }))
  app.use(receipt({ ...parts, ask }))
  if (parts.cms !== undefined) app.use(cms({ ...parts.cms, store }))
  if (parts.contentWebhook !== undefined) app.use(contentWebhook(parts.contentWebhook))
  if (parts.histories) app.use(history({ ...parts, histories: parts.histories, sendFault }))
  app.use(preview({ ...parts, ask, writeConsentCookie, sendFault }))
  app.use(finishedSearch(store))
  app.use(pages({ ...parts, ask, embedTokens, writeConsentCookie, sendFault }))
  app.use(notFound(sendFault), errors({ sendFault, log }))
  // Before all of it: what is answered from memory was let through when it was made.
  return { keptPages: createKeptPages({ ...parts, hostFaultOf, readVisitor }), express: app }
}

/** All else is read only. */
const postPaths = new Set([
  ...locales.flatMap((locale) => [
    pathOf({ name: 'cookies', locale }),
    pathOf({ name: 'receipt', locale }),
    choicePaths[locale].showOnce,
  ]),
  shared.contentWebhook,
])

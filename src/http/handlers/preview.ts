import type { Request, RequestHandler, Response } from 'express'
import { withComing } from '../../content/coming.ts'
import type { Entry } from '../../content/entry.ts'
import { pathOfEntry } from '../../content/redirection.ts'
import { routeOf } from '../../content/route-of.ts'
import type { Site } from '../../content/site.ts'
import { stateOf } from '../../content/state.ts'
import { stateTextOf } from '../../content/state-text.ts'
import { messages } from '../../i18n/messages.ts'
import { previewAt } from '../../paths.ts'
import type { Templates } from '../../render/templates.ts'
import type { ViewContext } from '../../views/answer.ts'
import type { View } from '../../views/view.ts'
import { viewAt } from '../../views/view-at.ts'
import {
  createPreviewTokens,
  type PreviewGrant,
  type PreviewTokenOptions,
} from '../preview-token.ts'
import { pageFor } from '../page-for.ts'
import type { SendFault } from '../send-fault.ts'
import { sendPage } from '../send-page.ts'
import { targetOf } from '../target.ts'
import type { Ask, Asked } from '../view-context.ts'
import type { WriteConsentCookie } from '../write-consent-cookie.ts'

export interface PreviewOptions extends PreviewTokenOptions {
  readonly ask: Ask
  readonly templates: Templates
  readonly writeConsentCookie: WriteConsentCookie
  readonly sendFault: SendFault
}

/**
 * A draft or a scheduled text as it will be, for whoever has the link. Kept by no cache and named
 * to no search engine. Before the pages, which write every address in lower case.
 */
export function preview(options: PreviewOptions): RequestHandler {
  const { ask, sendFault, clock } = options
  const tokens = createPreviewTokens(options)
  return function preview(request, response, next) {
    const asked = previewAt(targetOf(request.url).pathname)
    const grant = asked && tokens.grantOf(asked.token)
    if (asked === undefined || grant === undefined) {
      next()
      return
    }
    response.setHeader('X-Robots-Tag', 'noindex, nofollow')
    if (grant.until <= clock()) {
      const reason = messages[asked.locale].preview.expired
      sendFault(request, response, { status: 410, reason })
      return
    }
    const { context, reading } = ask(request)
    const entry = entryIn(context.site, grant.file)
    if (entry?.locale !== asked.locale) {
      next()
      return
    }
    if (stateOf(entry, context.now) === 'published') {
      response.setHeader('Cache-Control', 'no-store')
      response.redirect(302, pathOfEntry(entry))
      return
    }
    const view = viewIn(context, entry, grant, targetOf(request.url).pathname)
    if (view === undefined) next()
    else send(options, request, response, { context, reading }, view)
  }
}

function send(
  { templates, writeConsentCookie }: PreviewOptions,
  request: Request,
  response: Response,
  asked: Asked,
  view: View,
): void {
  writeConsentCookie(response, asked.reading.cookieAction)
  const page = pageFor(templates, view, asked.context)
  sendPage(request, response, asked, page, { status: 200, cacheControl: 'private, no-store' })
}

function viewIn(
  context: ViewContext,
  entry: Entry,
  { until }: PreviewGrant,
  path: string,
): View | undefined {
  const { locale } = entry
  const { timeZone } = context.site.settings
  const answer = viewAt(
    {
      ...context,
      // What a text was before it is published is nobody's to read.
      history: undefined,
      site: withOne(context.site, entry),
      preview: { path, state: stateTextOf(entry, context.now, { locale, timeZone }), until },
    },
    routeOf(entry),
    new URLSearchParams(),
  )
  return answer?.view
}

function entryIn({ reports, projects, pages }: Site, file: string): Entry | undefined {
  return [...reports, ...projects, ...pages].find((entry) => entry.file === file)
}

const sites = new WeakMap<Entry, { readonly of: Site; readonly site: Site }>()

/** The text as published, and the one that it is the easy-read twin of; nothing else that comes. */
function withOne(site: Site, entry: Entry): Site {
  const known = sites.get(entry)
  if (known?.of === site) return known.site
  const { kind, slug, locale } = entry
  const one = withComing(
    site,
    (other) =>
      other === entry ||
      (entry.edition !== 'standard' &&
        other.kind === kind &&
        other.slug === slug &&
        other.locale === locale),
  )
  sites.set(entry, { of: site, site: one })
  return one
}

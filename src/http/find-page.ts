import { variantOf } from '../consent/variant.ts'
import { noticeKeyOf } from '../consent/visitor.ts'
import { redirectionAt } from '../content/redirection.ts'
import type { Embed } from '../markdown/body.ts'
import { pathOf, type Route, routeAt } from '../paths.ts'
import type { CachedPage, PageCache } from '../render/page-cache.ts'
import { representationOf } from '../render/representation.ts'
import type { Templates } from '../render/templates.ts'
import type { ViewContext } from '../views/answer.ts'
import { noticeOn } from '../views/notice.ts'
import { viewAt } from '../views/view-at.ts'
import type { EmbedTokens } from './embed-token.ts'
import { createKeptSheets, type SheetAnswer } from './kept-sheets.ts'
import { type OnceRequest, shownOnce } from './once-only.ts'
import { type PageQuery, pageQueryOf } from './page-query.ts'
import { lastModifiedOf } from './page-times.ts'
import { canonicalPathOf, localeOf, targetOf } from './target.ts'

/** What an address leads to. */
export type Found =
  | FoundPage
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly reason: string }
  /** A parameter stands twice. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'missing' }

export interface FoundPage {
  readonly kind: 'page'
  readonly page: CachedPage
  /** The canonical address of what was found. */
  readonly address: string
  readonly status: number
  readonly isPersonal: boolean
  /** The host of a frame that this answer alone may show. */
  readonly frameOnce?: string
}

export interface FindPageOptions {
  readonly templates: Templates
  readonly pageCache: PageCache
  readonly embedTokens: EmbedTokens
}

export type FindPage = (context: ViewContext, request: OnceRequest) => Found

/** A page has one address; every other form of it leads there in one step. */
export function createFindPage(options: FindPageOptions): FindPage {
  const pageAt = createPageAt(options)
  return (context, request) => {
    const { pathname, search } = targetOf(request.url)
    const canonical = canonicalPathOf(pathname)
    const route = routeAt(canonical)
    if (route === undefined) return findRedirection(context, pathname, canonical)
    const query = pageQueryOf(search, route)
    if (query === undefined) return { kind: 'ambiguous' }
    const once = shownOnce(context, route, request, options.embedTokens)
    const found =
      once === undefined
        ? pageAt(context, route, query)
        : pageWithOnce(options, context, route, query, once)
    if (found === undefined) return findRedirection(context, pathname, canonical)
    if (!query.isCanonical) return { kind: 'moved', to: canonical + query.text }
    return canonical === pathname ? found : { kind: 'moved', to: canonical + search }
  }
}

type PageAt = (context: ViewContext, route: Route, query: PageQuery) => FoundPage | undefined

function createPageAt({ templates, pageCache }: FindPageOptions): PageAt {
  const sheets = createKeptSheets()
  return (context, route, query) => {
    const { site, now, visitor } = context
    const address = pathOf(route) + query.text
    const key = { address, variant: variantOf(visitor.consent), notice: noticeKeyOf(visitor) }
    const kept = pageCache.pageAt(site, key, now)
    if (kept !== undefined)
      return { kind: 'page', page: kept, address, status: 200, isPersonal: false }

    const known = sheets.sheetAt(context, address)
    const answer = known ?? sheetAt(templates, context, route, query)
    if (answer === undefined) return undefined
    if (known === undefined) sheets.keep(context, address, answer)
    const made = makePage(templates, context, address, answer)
    if (!made.isPersonal && made.status === 200) pageCache.keep(site, key, made.page)
    return made
  }
}

/** An answer to this request alone: neither looked for in the cache nor put there. */
function pageWithOnce(
  { templates }: FindPageOptions,
  context: ViewContext,
  route: Route,
  query: PageQuery,
  { anchor, frame }: Embed,
): FoundPage | undefined {
  const address = pathOf(route) + query.text
  const answer = sheetAt(templates, { ...context, once: anchor }, route, query)
  if (answer === undefined) return undefined
  return { ...makePage(templates, context, address, answer), frameOnce: new URL(frame).origin }
}

function sheetAt(
  { sheetOf }: Templates,
  context: ViewContext,
  route: Route,
  query: PageQuery,
): SheetAnswer | undefined {
  const answer = viewAt(context, route, query.parameters)
  if (answer === undefined) return undefined
  const { view, ...others } = answer
  return { ...others, sheet: sheetOf(view), status: view.status }
}

function makePage(
  { pageOf }: Templates,
  context: ViewContext,
  address: string,
  { sheet, status, lastChange, nextChange, isPersonal }: SheetAnswer,
): FoundPage {
  const page = pageOf(sheet, noticeOn(sheet, context))
  return {
    kind: 'page',
    page: {
      representation: representationOf(page, 'text/html; charset=utf-8'),
      from: lastModifiedOf(context.site, context.now, lastChange),
      until: nextChange,
      answers: new Map(),
    },
    address,
    status,
    // This notice names what is new to one visitor.
    isPersonal: isPersonal || context.visitor.notice === 'added',
  }
}

/** Editors write old addresses as they were, in forms that no page has today. */
function findRedirection({ site, now }: ViewContext, pathname: string, canonical: string): Found {
  const redirection = redirectionAt(site, pathname, now) ?? redirectionAt(site, canonical, now)
  if (redirection === undefined) return { kind: 'missing' }
  return 'to' in redirection
    ? { kind: 'moved', to: redirection.to }
    : { kind: 'gone', reason: redirection.gone[localeOf(canonical)] }
}

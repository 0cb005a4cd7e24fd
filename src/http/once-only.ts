import type { IncomingHttpHeaders } from 'node:http'
import { bodyOf } from '../content/body.ts'
import { publishedAt } from '../content/published.ts'
import type { Embed } from '../markdown/body.ts'
import { pathOf, type Route } from '../paths.ts'
import type { ViewContext } from '../views/answer.ts'
import { entryAt } from '../views/entry-at.ts'
import type { EmbedTokens, OnceOnly } from './embed-token.ts'

/** Added to a page's address for one answer: `visa=embed-1.<token>`. No address of its own. */
export const onceParameter = 'visa'

/** The media at an anchor of a page. */
export function embedOn(
  { site, now }: Pick<ViewContext, 'site' | 'now'>,
  route: Route,
  anchor: string,
): Embed | undefined {
  const entry = entryAt(publishedAt(site, now), route)
  if (entry === undefined) return undefined
  const embeds = bodyOf(site, entry).parts.flatMap((part) =>
    part.kind === 'embed' ? [part.embed] : [],
  )
  return embeds.find((embed) => embed.anchor === anchor)
}

/** What a token is about. */
export function onceOnlyOf(route: Route, { anchor, frame }: Embed): OnceOnly {
  return { pathname: pathOf(route), anchor, frame }
}

/** The page's address with the token, and the focus on what it shows. */
export function withToken(path: string, anchor: string, token: string): string {
  const separator = path.includes('?') ? '&' : '?'
  return `${path}${separator}${onceParameter}=${anchor}.${token}#${anchor}`
}

/**
 * The embed that a request may show once. A link with a token that came from elsewhere shows
 * nothing: whoever made it would else choose for the one who follows it.
 */
export function shownOnce(
  context: ViewContext,
  route: Route,
  { url, headers }: OnceRequest,
  tokens: EmbedTokens,
): Embed | undefined {
  if (!url.includes(`${onceParameter}=`)) return undefined
  if ((headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') return undefined
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const [, anchor = '', token = ''] =
    /^([\w-]{1,80})\.(.+)$/.exec(query.get(onceParameter) ?? '') ?? []
  const embed = embedOn(context, route, anchor)
  if (embed === undefined) return undefined
  return tokens.accepts(token, onceOnlyOf(route, embed)) ? embed : undefined
}

export interface OnceRequest {
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

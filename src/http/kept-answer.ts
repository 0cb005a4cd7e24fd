import type { ServerResponse } from 'node:http'
import type { Instant } from '../base/clock.ts'
import type { CachedPage, KeptAnswer } from '../render/page-cache.ts'
import type { Encoding } from '../render/representation.ts'
import { longestAge } from './cache-control.ts'
import { guidesCaches } from './send.ts'

/** What an answer with a page depends on besides the page. */
export function answerKeyOf(encoding: Encoding, isShareable: boolean): string {
  return isShareable ? encoding : `${encoding} private`
}

/**
 * Keeps what was just sent, byte for byte, so that it is never made twice. Not what was sent so
 * close to the page's next change that `max-age` was cut short.
 */
export function keepAnswer(
  { answers, until: nextChange = Infinity }: CachedPage,
  key: string,
  response: ServerResponse,
  bytes: Uint8Array,
  now: Instant,
): void {
  const until = nextChange - longestAge * 1000
  if (now >= until) return
  const headers: string[] = []
  const notModified: string[] = []
  for (const name of response.getHeaderNames()) {
    const value = String(response.getHeader(name))
    headers.push(name, value)
    if (guidesCaches(name)) notModified.push(name, value)
  }
  const etag = response.getHeader('ETag')
  answers.set(key, {
    headers,
    bytes,
    notModified: etag === undefined ? undefined : notModified,
    etag: String(etag ?? ''),
    until,
  })
}

export function isFresh({ until }: KeptAnswer, now: Instant): boolean {
  return now < until
}

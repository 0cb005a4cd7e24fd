import type { RequestHandler } from 'express'
import { refusalOf } from '../refusal.ts'

/**
 * Refuses what another site makes a browser send, by the rules of Go 1.25's CrossOriginProtection.
 * Our own origin is that of `siteUrl`, never what Host says. Neither header: not a browser, which
 * no one can trick. `Origin: null` is refused, so the Referrer-Policy must not be `no-referrer`.
 */
export function sameOrigin(siteUrl: string): RequestHandler {
  const ownOrigin = new URL(siteUrl).origin
  return function requireSameOrigin({ method, headers }, _response, next) {
    if (isSafe(method) || isOwn(headers['sec-fetch-site'], headers.origin, ownOrigin)) next()
    else next(refusalOf(403, 'cross-origin'))
  }
}

function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

function isOwn(
  site: string | string[] | undefined,
  origin: string | undefined,
  ownOrigin: string,
): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || origin === ownOrigin
}

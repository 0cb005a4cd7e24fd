import type { RequestHandler } from 'express'
import { sendText } from '../send-text.ts'

/** Answers only for the host of `siteUrl`: a proxy that is set up wrong is seen at once. */
export function ownHost(siteUrl: string): RequestHandler {
  const { host, protocol } = new URL(siteUrl)
  const defaultPort = protocol === 'https:' ? ':443' : ':80'
  const own = new Set([host, `${host}${defaultPort}`])
  return function ownHost(request, response, next) {
    if (own.has(request.headers.host?.toLowerCase() ?? '')) next()
    else sendText(response, 421, '421 Misdirected Request')
  }
}

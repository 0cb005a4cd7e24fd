import type { RequestHandler } from 'express'
import { sendText } from '../send-text.ts'
import { targetOf } from '../target.ts'

/** Pages are read; only the addresses of forms and of the webhook take a POST. */
export function knownMethod(postPaths: ReadonlySet<string>): RequestHandler {
  return function knownMethod(request, response, next) {
    const { method } = request
    if (method === 'GET' || method === 'HEAD') {
      next()
      return
    }
    const isTaken = postPaths.has(targetOf(request.url).pathname)
    const allow = isTaken ? 'GET, HEAD, POST' : 'GET, HEAD'
    if (method === 'POST' && isTaken) next()
    else if (method === 'OPTIONS') {
      response.writeHead(204, { Allow: allow, 'Cache-Control': 'no-store' })
      response.end()
    } else sendText(response, 405, '405 Method Not Allowed', { Allow: allow })
  }
}

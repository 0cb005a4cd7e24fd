import type { RequestHandler } from 'express'
import { sendText } from '../send-text.ts'
import { isWellFormed, targetOf } from '../target.ts'

/** Refuses targets that no browser sends, `http://elsewhere/` among them. */
export function wellFormedTarget(): RequestHandler {
  return function wellFormedTarget(request, response, next) {
    const isWholeServer = request.method === 'OPTIONS' && request.url === '*'
    if (isWholeServer || isWellFormed(targetOf(request.url))) next()
    else sendText(response, 400, '400 Bad Request: malformed address')
  }
}

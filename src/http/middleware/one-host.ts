import type { RequestHandler } from 'express'
import { sendText } from '../send-text.ts'

/** Two Host headers are how requests are smuggled past a proxy; Node takes the first of them. */
export function oneHost(): RequestHandler {
  return function oneHost(request, response, next) {
    let hosts = 0
    for (let index = 0; index < request.rawHeaders.length; index += 2)
      if (request.rawHeaders[index]?.toLowerCase() === 'host') hosts += 1
    if (hosts > 1) sendText(response, 400, '400 Bad Request: more than one Host')
    else next()
  }
}

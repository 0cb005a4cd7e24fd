import type { RequestHandler } from 'express'
import { sendText } from '../send-text.ts'

/** When the process cannot keep up, readers are told at once; a choice is always taken. */
export function shedLoad(isOverloaded: () => boolean): RequestHandler {
  return function shedLoad(request, response, next) {
    if (isOverloaded() && request.method !== 'POST')
      sendText(
        response,
        503,
        'Många besöker webbplatsen just nu. Försök igen om en stund.\n' +
          'The site is very busy right now. Please try again in a moment.',
        { 'Retry-After': '5' },
      )
    else next()
  }
}

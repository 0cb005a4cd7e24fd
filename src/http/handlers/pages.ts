import type { Request, RequestHandler, Response } from 'express'
import { encodingFor } from '../accept-encoding.ts'
import { cacheControlOf, keepingOf } from '../cache-control.ts'
import { createFindPage, type FindPageOptions, type FoundPage } from '../find-page.ts'
import type { SendFault } from '../send-fault.ts'
import { answerKeyOf, keepAnswer } from '../kept-answer.ts'
import { sendPage } from '../send-page.ts'
import { targetOf } from '../target.ts'
import type { Ask, Asked } from '../view-context.ts'
import type { WriteConsentCookie } from '../write-consent-cookie.ts'

export interface PagesOptions extends FindPageOptions {
  readonly ask: Ask
  readonly writeConsentCookie: WriteConsentCookie
  readonly sendFault: SendFault
}

/** Every page there is: an address becomes a view, the view becomes bytes. */
export function pages(options: PagesOptions): RequestHandler {
  const { ask, writeConsentCookie, sendFault } = options
  const findPage = createFindPage(options)
  return function pages(request, response, next) {
    const asked = ask(request)
    const found = findPage(asked.context, request)
    switch (found.kind) {
      case 'page':
        writeConsentCookie(response, asked.reading.cookieAction)
        sendFound(request, response, asked, found)
        return
      case 'moved':
        // Kept by nobody: an editor may want the old address back.
        response.setHeader('Cache-Control', 'no-store')
        response.redirect(301, found.to)
        return
      case 'gone':
        sendFault(request, response, { status: 410, reason: found.reason })
        return
      case 'ambiguous':
        sendFault(request, response, { status: 400 })
        return
      case 'missing':
        next()
    }
  }
}

function sendFound(
  request: Request,
  response: Response,
  asked: Asked,
  { page, address, status, isPersonal, frameOnce }: FoundPage,
): void {
  const keeping = keepingOf(asked.reading, { isPersonal, search: targetOf(request.url).search })
  sendPage(request, response, asked, page.representation, {
    status,
    cacheControl: cacheControlOf(keeping, asked.context.now, page.until),
    lastModified: page.from,
    needs: frameOnce === undefined ? {} : { frameOnce },
  })
  // With another parameter, or with a cookie, it is an answer to this request alone.
  const isOfPage = request.url === address && asked.reading.cookieAction.kind === 'keep'
  if (isPersonal || !isOfPage || response.statusCode !== 200) return
  const encoding = encodingFor(request.headers['accept-encoding'])
  const key = answerKeyOf(encoding, asked.reading.isShareable)
  keepAnswer(page, key, response, page.representation.bytesIn(encoding), asked.context.now)
}

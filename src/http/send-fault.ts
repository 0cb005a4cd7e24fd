import type { Request, Response } from 'express'
import type { Log } from '../base/log.ts'
import type { Templates } from '../render/templates.ts'
import { faultView } from '../views/fault.ts'
import { sendLastResort } from './last-resort.ts'
import { pageFor } from './page-for.ts'
import { pathForLog } from './path-for-log.ts'
import { sendPage } from './send-page.ts'
import { localeOf, targetOf } from './target.ts'
import type { Ask } from './view-context.ts'

/** Why there is no page, as far as the reader may know. */
export interface Fault {
  readonly status: number
  /** Why an address is gone, in the editor's words. */
  readonly reason?: string
  /** What the reader can name when they tell us of it; stands in the log too. */
  readonly reference?: string
}

export type SendFault = (request: Request, response: Response, fault: Fault) => void

export interface FaultSenderOptions {
  readonly ask: Ask
  readonly templates: Templates
  readonly log: Log
}

/** A page that says what is wrong and helps on, with header and footer, kept by no one. */
export function createFaultSender({ ask, templates, log }: FaultSenderOptions): SendFault {
  return (request, response, fault) => {
    const { pathname } = targetOf(request.url)
    const locale = localeOf(pathname)
    try {
      const asked = ask(request)
      const view = faultView(asked.context, { ...fault, locale, pathname })
      sendPage(request, response, asked, pageFor(templates, view, asked.context), {
        status: fault.status,
        cacheControl: 'private, no-store',
      })
    } catch (error) {
      log.error({ path: pathForLog(request), err: error }, 'the page for a fault failed as well')
      sendLastResort(response, fault)
    }
  }
}

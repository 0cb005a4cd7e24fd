import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import type { Log } from '../../base/log.ts'
import { pathForLog } from '../path-for-log.ts'
import type { SendFault } from '../send-fault.ts'

export function notFound(sendFault: SendFault): RequestHandler {
  return function notFound(request, response) {
    sendFault(request, response, { status: 404 })
  }
}

export interface ErrorsOptions {
  readonly sendFault: SendFault
  readonly log: Log
}

/** The reader learns what helps, and a reference; the log learns the rest. Never a stack trace. */
export function errors({ sendFault, log }: ErrorsOptions): ErrorRequestHandler {
  return function errors(error: unknown, request, response, next) {
    const refusal = requestFault.safeParse(error)
    if (refusal.success) {
      sendFault(request, response, { status: refusal.data.status })
      return
    }
    const reference = randomUUID().slice(0, 8)
    log.error({ reference, path: pathForLog(request), err: error }, 'a request failed')
    if (response.headersSent) {
      // Half an answer must not look like a whole one.
      response.destroy()
      next()
    } else sendFault(request, response, { status: 500, reference })
  }
}

/** What our own refusals and Express's body parser throw when the request is at fault. */
const requestFault = z.object({ status: z.int().min(400).max(499), expose: z.literal(true) })

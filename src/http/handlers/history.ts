import { setTimeout as wait } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { Report } from '../../content/entry.ts'
import type { Histories } from '../../content/history/histories.ts'
import { publishedAt } from '../../content/published.ts'
import type { Site } from '../../content/site.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { routeAt } from '../../paths.ts'
import type { SendFault } from '../send-fault.ts'
import { canonicalPathOf, targetOf } from '../target.ts'

export interface HistoryOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly histories: Histories
  readonly sendFault: SendFault
  readonly clock: Clock
  readonly log: Log
}

/** Milliseconds that a reader may have to wait; what is read then is there for the next one. */
const patience = 3_000

/** Reads the history of a report before its page is made, and keeps nobody else waiting. */
export function history(options: HistoryOptions): RequestHandler {
  const { store, histories, clock, sendFault } = options
  return async function history(request, response, next) {
    const route = routeAt(canonicalPathOf(targetOf(request.url).pathname))
    if (route?.name !== 'history') {
      next()
      return
    }
    for (;;) {
      // Looked up anew each time: while one site's history was read another may have come.
      const site = store.current()
      const report = publishedAt(site, clock()).report(route.slug, route.locale)
      if (report === undefined || histories.historyOf(site, report) !== undefined) {
        next()
        return
      }
      if (!(await hasRead(options, site, report))) {
        response.setHeader('Retry-After', '30')
        sendFault(request, response, { status: 503 })
        return
      }
    }
  }
}

async function hasRead(
  { histories, log }: HistoryOptions,
  site: Site,
  report: Report,
): Promise<boolean> {
  const reading = histories.read(site, report).then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error, file: report.file }, 'the history of a text could not be read')
      return false
    },
  )
  return Promise.race([reading, wait(patience, false, { ref: false })])
}

import type { RequestHandler } from 'express'
import type { Site } from '../../content/site.ts'
import { shared } from '../../paths.ts'
import type { Lifecycle, Phase } from '../lifecycle.ts'
import { sendText } from '../send-text.ts'
import { targetOf } from '../target.ts'

export interface HealthOptions {
  readonly lifecycle: Lifecycle
  readonly currentSite: () => Site
}

/** Alive while the process serves; ready when it may be sent visitors. For any Host. */
export function health({ lifecycle, currentSite }: HealthOptions): RequestHandler {
  return function health(request, response, next) {
    switch (targetOf(request.url).pathname) {
      case shared.alive:
        sendText(response, 200, 'ok')
        return
      case shared.ready: {
        const phase = lifecycle.phase()
        const report = readinessOf(phase, currentSite())
        sendText(response, phase === 'ready' ? 200 : 503, JSON.stringify(report), {
          'Content-Type': 'application/json; charset=utf-8',
        })
        return
      }
    }
    next()
  }
}

/** What is wrong with the content is counted, and does not take the site out of service. */
function readinessOf(status: Phase, { revision, problems }: Site) {
  const errors = problems.filter((problem) => problem.severity === 'error')
  return { status, revision, problems: errors.length, warnings: problems.length - errors.length }
}

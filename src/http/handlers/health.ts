import type { RequestHandler } from 'express'
import type { SiteStore } from '../../content/site-store.ts'
import { shared } from '../../paths.ts'
import type { Lifecycle, Phase } from '../lifecycle.ts'
import { sendText } from '../send-text.ts'
import { targetOf } from '../target.ts'

export interface HealthOptions {
  readonly lifecycle: Lifecycle
  readonly store: Pick<SiteStore, 'current' | 'heldBack'>
}

/** Alive while the process serves; ready when it may be sent visitors. For any Host. */
export function health({ lifecycle, store }: HealthOptions): RequestHandler {
  return function health(request, response, next) {
    switch (targetOf(request.url).pathname) {
      case shared.alive:
        sendText(response, 200, 'ok')
        return
      case shared.ready: {
        const phase = lifecycle.phase()
        const report = readinessOf(phase, store)
        sendText(response, phase === 'ready' ? 200 : 503, JSON.stringify(report), {
          'Content-Type': 'application/json; charset=utf-8',
        })
        return
      }
    }
    next()
  }
}

/**
 * What is wrong with the content is counted, and does not take the site out of service. Anyone may
 * ask: what names addresses and paths is told on the admin port.
 */
function readinessOf(status: Phase, { current, heldBack }: HealthOptions['store']) {
  const { revision, problems } = current()
  const errors = problems.filter((problem) => problem.severity === 'error')
  const held = heldBack?.()
  return {
    status,
    revision,
    problems: errors.length,
    warnings: problems.length - errors.length,
    ...(held && {
      heldBack: {
        commit: held.commit?.slice(0, 12) ?? null,
        reason: held.reason,
        problems: held.problems.length,
      },
    }),
  }
}

import express, { type Express } from 'express'
import { health, type HealthOptions } from './handlers/health.ts'
import type { Metrics } from './metrics.ts'
import { sendText } from './send-text.ts'
import { targetOf } from './target.ts'

export interface AdminOptions extends HealthOptions {
  readonly metrics: Metrics
}

/** What operators ask, on a port of its own that is closed to the public. */
export function createAdminApp({ metrics, ...healthOptions }: AdminOptions): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(health(healthOptions))
  app.use(async (request, response) => {
    switch (targetOf(request.url).pathname) {
      case '/metrics':
        try {
          sendText(response, 200, await metrics.text(), { 'Content-Type': metrics.type })
        } catch {
          sendText(response, 503, '503 Service Unavailable')
        }
        return
      case '/content':
        sendText(response, 200, JSON.stringify(contentReportOf(healthOptions.store), null, 2), {
          'Content-Type': 'application/json; charset=utf-8',
        })
        return
    }
    sendText(response, 404, '404 Not Found')
  })
  return app
}

/** What is served, what is wrong with it, and why it is not the newest. */
function contentReportOf({ current, heldBack }: HealthOptions['store']) {
  const { revision, problems } = current()
  return { revision, problems, heldBack: heldBack?.() ?? null }
}

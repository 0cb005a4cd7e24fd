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
    if (targetOf(request.url).pathname !== '/metrics') {
      sendText(response, 404, '404 Not Found')
      return
    }
    try {
      sendText(response, 200, await metrics.text(), { 'Content-Type': metrics.type })
    } catch {
      sendText(response, 503, '503 Service Unavailable')
    }
  })
  return app
}

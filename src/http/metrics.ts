import type { Server } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { SiteStore } from '../content/site-store.ts'

export interface Metrics {
  readonly type: string
  /** In the text format of Prometheus. Rejects when the system has no file handles left. */
  readonly text: () => Promise<string>
}

export interface MetricsOptions {
  readonly server: Server
  readonly store: Pick<SiteStore, 'current'>
}

/** Counts what a server answers. Nothing here tells one visitor from another. */
export function createMetrics({ server, store }: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'nulage_answers_total',
    help: 'Answers, by method and class of status.',
    labelNames: ['method', 'status'],
    registers: [registry],
  })
  new Gauge({
    name: 'nulage_content_problems',
    help: 'What editors can mend in the content that is served.',
    registers: [registry],
    collect() {
      this.set(store.current().problems.length)
    },
  })
  server.on('request', (request, response) => {
    response.once('finish', () => {
      const status = `${String(Math.floor(response.statusCode / 100))}xx`
      answers.inc({ method: methodOf(request.method), status })
    })
  })
  return { type: registry.contentType, text: () => registry.metrics() }
}

/** A closed list: a label that a stranger chooses would grow without end. */
function methodOf(method: string | undefined): string {
  return method === 'GET' || method === 'HEAD' || method === 'POST' ? method : 'other'
}

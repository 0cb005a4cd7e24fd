import type { Server } from 'node:http'
import {
  AggregatorRegistry,
  collectDefaultMetrics,
  Counter,
  Gauge,
  type PrometheusContentType,
  Registry,
} from 'prom-client'
import type { SiteStore } from '../content/site-store.ts'
import type { ChoiceCounts } from './choice-counts.ts'

export interface Metrics {
  readonly type: string
  /** In the text format of Prometheus. Rejects when the system has no file handles left. */
  readonly text: () => Promise<string>
}

export interface MetricsOptions {
  readonly server: Server
  readonly store: Pick<SiteStore, 'current'>
  readonly choices: ChoiceCounts
  /** Whether a supervisor may ask for them, to join them with those of other workers. */
  readonly isShared?: boolean
}

/** Counts what a server answers. Nothing here tells one visitor from another. */
export function createMetrics(options: MetricsOptions): Metrics {
  const { server, store, choices, isShared = false } = options
  const registry = new Registry()
  if (isShared) share(registry)
  collectDefaultMetrics({ register: registry })
  const answers = countAnswers(server)
  new Counter({
    name: 'nulage_answers_total',
    help: 'Answers, by method and class of status.',
    labelNames: ['method', 'status'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { count, ...labels } of answers()) this.inc(labels, count)
    },
  })
  new Gauge({
    name: 'nulage_content_problems',
    help: 'What editors can mend in the content that is served.',
    // All workers serve the same.
    aggregator: 'max',
    registers: [registry],
    collect() {
      this.set(store.current().problems.length)
    },
  })
  new Gauge({
    name: 'nulage_consent_choices',
    help: 'Answers about cookies, by day (UTC, the last 31), category and answer.',
    labelNames: ['day', 'category', 'answer'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { count, ...labels } of choices.all()) this.set(labels, count)
    },
  })
  return { type: registry.contentType, text: () => registry.metrics() }
}

/** Of all workers as one, asked for by their supervisor. Rejects when one does not answer. */
export function joinedMetrics(): Promise<string> {
  aggregator ??= new AggregatorRegistry()
  return aggregator.clusterMetrics()
}

let aggregator: AggregatorRegistry<PrometheusContentType> | undefined

/** Making one is what lets prom-client listen for the supervisor. */
function share(registry: Registry): void {
  aggregator ??= new AggregatorRegistry()
  AggregatorRegistry.setRegistries([registry])
}

interface AnswerCount {
  readonly method: string
  readonly status: string
  count: number
}

/** A few numbers, that prom-client sees when it is asked: a label costs it more than an answer does. */
function countAnswers(server: Server): () => readonly AnswerCount[] {
  const counts = new Map<string, AnswerCount>()
  function add(method: string, status: string): void {
    const known = counts.get(method + status)
    if (known === undefined) counts.set(method + status, { method, status, count: 1 })
    else known.count += 1
  }
  server.on('request', (request, response) => {
    response.once('finish', () => {
      add(methodOf(request.method), `${String(Math.floor(response.statusCode / 100))}xx`)
    })
  })
  return () => [...counts.values()]
}

/** A closed list: a label that a stranger chooses would grow without end. */
function methodOf(method: string | undefined): string {
  return method === 'GET' || method === 'HEAD' || method === 'POST' ? method : 'other'
}

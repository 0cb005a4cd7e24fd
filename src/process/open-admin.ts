import type { Server } from 'node:http'
import type { SiteStore } from '../content/site-store.ts'
import { createAdminApp } from '../http/admin.ts'
import type { ChoiceCounts } from '../http/choice-counts.ts'
import type { Lifecycle } from '../http/lifecycle.ts'
import { createMetrics } from '../http/metrics.ts'
import { createServer } from '../http/server.ts'
import type { Supervisor } from './supervisor.ts'

export interface AdminOptions {
  /** The one that readers meet, which is counted. */
  readonly server: Server
  readonly store: SiteStore
  readonly lifecycle: Lifecycle
  readonly choices: ChoiceCounts
  readonly supervisor: Supervisor | undefined
}

/** The server for operators: health and metrics, of all workers where there are several. */
export function openAdmin({ server, store, lifecycle, choices, supervisor }: AdminOptions): Server {
  const own = createMetrics({ server, store, choices, isShared: supervisor !== undefined })
  const metrics = supervisor === undefined ? own : { ...own, text: supervisor.metrics }
  const app = { express: createAdminApp({ lifecycle, store, metrics }) }
  return createServer(app, { keepAliveTimeout: 5_000, maxConnections: 100 })
}

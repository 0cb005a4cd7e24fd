import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import supertest from 'supertest'
import { createApp, type Parts } from '../../src/app.ts'
import type { Instant } from '../../src/base/clock.ts'
import { createPictures } from '../../src/content/pictures.ts'
import { createSiteStore } from '../../src/content/site-store.ts'
import { createLifecycle } from '../../src/http/lifecycle.ts'
import { createLog } from '../../src/http/log.ts'
import { createServer } from '../../src/http/server.ts'
import { readAssets } from '../../src/render/assets.ts'
import { createPageCache } from '../../src/render/page-cache.ts'
import { createTemplates } from '../../src/render/templates.ts'

/** The real server on a real port: only the clock and the log are of our making. */
export interface TestApp {
  /** supertest's agent: `await app.visit.get('/nyheter')`. */
  readonly visit: ReturnType<typeof supertest>
  readonly server: Server
  readonly port: number
  readonly parts: Parts
  /** Every line that was logged, parsed. */
  readonly logged: readonly Readonly<Record<string, unknown>>[]
  /** Moves the clock to a moment. */
  readonly setTime: (now: Instant) => void
  readonly close: () => Promise<void>
}

export interface TestAppOptions extends Partial<Parts> {
  /** Default: the model site. */
  readonly content?: string
  readonly now?: Instant
  /** Default: one that is free. */
  readonly listenOn?: number
}

/** After the newest report of the model site. */
export const testNow = Date.UTC(2026, 5, 1, 10)
export const testSecret = 'a test secret of at least 32 bytes'

export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { content = folderOf('content'), now = testNow, listenOn = 0, ...overrides } = options
  let time = now
  const clock = () => time
  const logged: Record<string, unknown>[] = []
  const secrets = [testSecret]
  const lifecycle = createLifecycle()
  lifecycle.enter('ready')

  const parts: Parts = {
    siteUrl: 'http://localhost:3000',
    isProduction: false,
    trustProxy: [],
    secrets: () => secrets,
    store: await createSiteStore({ folder: content, clock }),
    pictures: createPictures({ cacheBytes: 16 * 1024 * 1024 }),
    templates: createTemplates(folderOf('views')),
    assets: readAssets(folderOf('public')),
    pageCache: createPageCache({ bytes: 16 * 1024 * 1024 }),
    lifecycle,
    isOverloaded: () => false,
    clock,
    log: createLog('debug', {
      writableLength: 0,
      write: (line) => logged.push(JSON.parse(line) as Record<string, unknown>),
      on: () => undefined,
    }),
    ...overrides,
  }
  const server = createServer(createApp(parts), { keepAliveTimeout: 5_000, maxConnections: 500 })
  await new Promise<void>((resolve) => server.listen(listenOn, '127.0.0.1', resolve))
  return {
    visit: supertest(server),
    server,
    port: (server.address() as AddressInfo).port,
    parts,
    logged,
    setTime: (instant) => {
      time = instant
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

function folderOf(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url))
}

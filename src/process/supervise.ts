import cluster, { type Worker } from 'node:cluster'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Log } from '../base/log.ts'
import type { Config } from '../config/config.ts'
import { watchFolder } from '../content/watch.ts'
import { createLog } from '../http/log.ts'
import { joinedMetrics } from '../http/metrics.ts'
import { logStart } from './log-start.ts'
import { isWord, type Order } from './messages.ts'
import { newSecret } from './secrets.ts'

/** Milliseconds. */
const times = {
  /** Before a worker that died is replaced: twice as long each time that it happens again. */
  firstPause: 1_000,
  longestPause: 30_000,
  /** Whoever has lived so long is well. */
  well: 60_000,
  /** So many deaths in so short a time are a fault that no further start mends. */
  window: 10_000,
  /** Longer than a worker takes to finish what was begun. */
  stopping: 12_000,
}
const mostDeaths = 5

/** Serves nothing itself: starts workers, replaces those that die, and tells all what concerns all. */
export function supervise(config: Config, count: number): void {
  const log = createLog(config.logLevel, process.stdout)
  const workers = new Map<number, Worker>()
  // Made once, or each worker would refuse the cookies of the others.
  const secrets =
    config.cookieSecrets.from === 'nowhere' ? { COOKIE_SECRETS: newSecret() } : undefined
  const ready = new WeakSet<Worker>()
  let hasServed = false
  let exitCode: 0 | 1 | undefined
  let deaths: number[] = []

  function start(place: number, pause: number): void {
    cluster.setupPrimary({ args: [String(place)] })
    const worker = cluster.fork(secrets)
    const begun = performance.now()
    workers.set(place, worker)
    worker.on('message', (message: unknown) => {
      if (isWord(message)) hear(worker, message.word)
    })
    worker.once('exit', (code: number | null, signal: string | null) => {
      workers.delete(place)
      const isWell = performance.now() - begun > times.well
      ended(place, code ?? 1, signal, isWell ? times.firstPause : pause)
    })
  }

  function hear(worker: Worker, word: 'ready' | 'reloadAll' | 'metrics'): void {
    switch (word) {
      case 'ready':
        ready.add(worker)
        // What changed while it was reading was told to the others only.
        tell(worker, { order: 'reload' })
        if (!hasServed) startOthers()
        return
      case 'reloadAll':
        tellAll({ order: 'reload' })
        return
      case 'metrics':
        void joinedMetrics()
          .catch(() => undefined)
          .then((text) => {
            tell(worker, { order: 'takeMetrics', text })
          })
    }
  }

  /** The first one has shown that the content and the port will do. */
  function startOthers(): void {
    hasServed = true
    logStart(config, log)
    for (let place = 1; place < count; place += 1) start(place, times.firstPause)
    watchContent(config, log, (changed) => {
      tellAll({ order: 'reload', ...(changed && { changed: [...changed] }) })
    })
  }

  function ended(place: number, code: number, signal: string | null, pause: number): void {
    // It has said why.
    if (!hasServed && exitCode === undefined) process.exit(code)
    if (exitCode !== undefined) {
      if (code !== 0 && signal !== 'SIGTERM') exitCode = 1
      if (workers.size === 0) process.exit(exitCode)
      return
    }
    const now = performance.now()
    deaths = [...deaths.filter((death) => now - death < times.window), now]
    if (deaths.length >= mostDeaths) {
      log.fatal({ code, signal }, `${mostDeaths} workers died within ten seconds`)
      stop(1)
      return
    }
    log.error({ code, signal, place, pause }, 'a worker died and is replaced')
    setTimeout(() => {
      if (exitCode === undefined) start(place, Math.min(2 * pause, times.longestPause))
    }, pause)
  }

  function stop(code: 0 | 1): void {
    exitCode = code
    if (workers.size === 0) process.exit(code)
    tellAll({ order: 'stop' })
    // Who is only starting hears nothing yet, and has nothing to finish.
    for (const worker of workers.values()) if (!ready.has(worker)) worker.process.kill('SIGTERM')
    setTimeout(() => {
      for (const worker of workers.values()) worker.process.kill('SIGKILL')
    }, times.stopping).unref()
  }

  function tellAll(order: Order): void {
    for (const worker of workers.values()) tell(worker, order)
  }

  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => {
      if (exitCode === undefined) {
        stop(0)
        return
      }
      for (const worker of workers.values()) worker.process.kill('SIGKILL')
      process.exit(1)
    })
  process.on('SIGHUP', () => {
    tellAll({ order: 'hangUp' })
  })
  start(0, times.firstPause)
}

function tell(worker: Worker, order: Order): void {
  if (worker.isConnected()) worker.send(order)
}

/** One look at the files is enough for all workers. */
function watchContent(
  config: Config,
  log: Log,
  onChange: (changed: ReadonlySet<string> | undefined) => void,
): void {
  const folder = resolve(config.contentDir)
  if (config.contentGit !== undefined) return
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return
  watchFolder({
    folder,
    reload: (changed) => {
      onChange(changed)
      return Promise.resolve()
    },
    log,
  })
}

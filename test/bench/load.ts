import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Load, LoadResult } from './load-worker.ts'

export type { LoadResult } from './load-worker.ts'

/** Sends load from a process of its own. */
export interface LoadSource {
  readonly send: (load: Load) => Promise<LoadResult>
  readonly close: () => void
}

export async function createLoadSource(): Promise<LoadSource> {
  const worker = fork(fileURLToPath(new URL('./load-worker.ts', import.meta.url)), ['worker'], {
    execArgv: ['--import', 'tsx'],
  })
  await once(worker, 'message')
  return {
    send: async (load) => {
      const answered = once(worker, 'message')
      worker.send(load)
      const [result] = (await answered) as [LoadResult]
      return result
    },
    close: () => {
      worker.kill()
    },
  }
}

/** A GET as a browser sends it, as bytes on the wire. */
export function requestFor(
  path: string,
  headers: Readonly<Record<string, string>> = {},
  host = 'localhost:3000',
): string {
  const lines = Object.entries({
    Host: host,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) bench',
    Accept: 'text/html,application/xhtml+xml',
    'Accept-Language': 'sv,en;q=0.7',
    'Accept-Encoding': 'gzip, deflate, br',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { atEnd } from './ending.ts'
import type { Load, LoadResult } from './run-load.ts'

/** Sends load from a process of its own. */
export interface LoadSource {
  readonly send: (load: Load) => Promise<LoadResult>
}

export async function createLoadSource(): Promise<LoadSource> {
  const worker = fork(fileURLToPath(new URL('./load-worker.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
  })
  atEnd(() => worker.kill('SIGKILL'))
  await once(worker, 'message')
  return {
    send: async (load) => {
      const answered = once(worker, 'message')
      worker.send(load)
      const [result] = (await answered) as [LoadResult]
      return result
    },
  }
}

/** A GET as a browser sends it, as bytes on the wire. */
export function requestFor(path: string, headers: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({
    Host: 'localhost:3000',
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) bench',
    Accept: 'text/html,application/xhtml+xml',
    'Accept-Language': 'sv,en;q=0.7',
    'Accept-Encoding': 'gzip, deflate, br',
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`
}

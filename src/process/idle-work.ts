import type { Server, ServerResponse } from 'node:http'
import { type IdleWork, whenIdle } from '../base/idle.ts'
import type { Log } from '../base/log.ts'

/** What can wait begins when the server has given its first answer. What is given back ends it. */
export function workAfterFirstAnswer(
  server: Server,
  works: readonly IdleWork[],
  log: Log,
): () => void {
  const onFault = (error: unknown) => {
    log.error({ err: error }, 'work that could wait failed, and is left to the requests')
  }
  let end: (() => void) | undefined
  const begin = (_request: unknown, response: ServerResponse) =>
    response.once('close', () => {
      end ??= whenIdle({ works, onFault })
    })
  server.once('request', begin)
  return () => {
    server.off('request', begin)
    end?.()
  }
}

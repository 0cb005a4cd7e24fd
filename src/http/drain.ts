import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds. */
export interface Patience {
  /** How long new connections are still taken, so that a proxy learns from `/readyz`. */
  readonly announce: number
  /** How long an idle connection may wake once more after that. */
  readonly idle: number
  /** How long answers that are under way may take in all. */
  readonly grace: number
}

export const patience: Patience = { announce: 250, idle: 750, grace: 8_000 }

/**
 * Takes a server out of service without failing a request: every further answer says
 * `Connection: close`, then nothing new is accepted, then idle connections are closed. Tells
 * whether all answers were sent within the grace.
 */
export async function drain(server: Server, { announce, idle, grace }: Patience): Promise<boolean> {
  const deadline = performance.now() + grace
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false
  })
  await wait(announce)

  // `http.Server.close` would cut idle connections at once, and with them a request on its way.
  const closed = new Promise<boolean>((resolve) => {
    NetServer.prototype.close.call(server, () => {
      resolve(true)
    })
  })
  const isClosed = await Promise.race([closed, wait(idle, false)])
  if (isClosed) return true

  const sweep = setInterval(() => {
    server.closeIdleConnections()
  }, 100)
  server.closeIdleConnections()
  const isClean = await Promise.race([closed, wait(deadline - performance.now(), false)])
  clearInterval(sweep)
  server.closeAllConnections()
  return isClean
}

import type { Server } from 'node:http'
import type { Log } from '../base/log.ts'
import { drain, patience } from '../http/drain.ts'
import type { Lifecycle } from '../http/lifecycle.ts'
import type { Supervisor } from './supervisor.ts'

export interface Ending {
  /** Finishes what a server has begun before the process ends. */
  readonly include: (server: Server) => void
}

export interface EndingOptions {
  /** Undefined: the system's signals are for this process. */
  readonly supervisor: Supervisor | undefined
  readonly lifecycle: Lifecycle
  readonly log: Log
}

/** Hears from the first moment on what ends the process: with 0, or with 1 where that is a fault. */
export function prepareEnding({ supervisor, lifecycle, log }: EndingOptions): Ending {
  const servers: Server[] = []
  let isStopping = false

  async function stop(code: 0 | 1): Promise<void> {
    if (isStopping) return
    isStopping = true
    lifecycle.enter('stopping')
    const outcomes = await Promise.all(servers.map((server) => drain(server, patience)))
    process.exit(outcomes.every(Boolean) ? code : 1)
  }

  function stopOrEnd(): void {
    if (isStopping) process.exit(1)
    void stop(0)
  }

  if (supervisor === undefined) process.on('SIGTERM', stopOrEnd).on('SIGINT', stopOrEnd)
  else {
    supervisor.onStop(() => void stop(0))
    process.on('SIGTERM', () => void stop(0))
    // A terminal sends it to all processes of a program, the supervisor too.
    process.on('SIGINT', () => undefined)
  }
  // Nothing is known of the state after such an error: finish what was begun, and let a new
  // process take over.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event)
      void stop(1)
    })

  return {
    include: (server) => {
      servers.push(server)
    },
  }
}

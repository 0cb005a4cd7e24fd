import type { Log } from '../base/log.ts'

export interface PollOptions {
  readonly reload: () => Promise<unknown>
  /** Milliseconds; each pause is up to a tenth longer, so that many servers do not ask as one. */
  readonly interval: number
  readonly log: Log
}

export interface Poll {
  /** Asks now, besides the interval. Not waited for. */
  readonly ask: () => void
  readonly close: () => void
}

/** Asks again and again whether there is new content. */
export function poll({ reload, interval, log }: PollOptions): Poll {
  let timer = setTimeout(askInTurn, pause())
  timer.unref()

  function pause(): number {
    return interval * (1 + Math.random() / 10)
  }

  function ask(): Promise<unknown> {
    return reload().catch((error: unknown) => {
      log.error({ err: error }, 'the content could not be read again; the last good one stays')
    })
  }

  function askInTurn(): void {
    void ask().finally(() => {
      timer = setTimeout(askInTurn, pause())
      timer.unref()
    })
  }

  return {
    ask: () => void ask(),
    close: () => {
      clearTimeout(timer)
    },
  }
}

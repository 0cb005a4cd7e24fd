import { performance } from 'node:perf_hooks'

/** A small piece of what can wait, of a millisecond or two; whether there is more of it now. */
export type IdleWork = () => boolean | Promise<boolean>

export interface IdleOptions {
  /** The first that has something to do goes first. */
  readonly works: readonly IdleWork[]
  /** Told of a work that failed. It is left alone from then on. */
  readonly onFault: (error: unknown) => void
}

/** Milliseconds: of work at a time, of rest between, and until it is asked again for work. */
const stretch = 2
const shortRest = 4
const longRest = 1_000

/**
 * Does what can wait while nobody waits, a little at a time. While others keep the process busy it
 * stands back, down to one stretch a second. It keeps no process alive. What is given back ends it.
 */
export function whenIdle({ works, onFault }: IdleOptions): () => void {
  const willing = new Set(works)
  let timer: NodeJS.Timeout | undefined

  function rest(milliseconds: number): void {
    if (willing.size === 0) return
    const before = performance.eventLoopUtilization()
    timer = setTimeout(() => {
      const isBusy = performance.eventLoopUtilization(before).utilization > 0.5
      if (isBusy && milliseconds < longRest) rest(milliseconds * 2)
      else void workOn()
    }, milliseconds).unref()
  }

  async function workOn(): Promise<void> {
    rest((await workFor(stretch)) ? shortRest : longRest)
  }

  /** Whether there is more to do. */
  async function workFor(milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds
    for (const work of willing)
      while (await attempt(work)) if (performance.now() >= end) return true
    return false
  }

  async function attempt(work: IdleWork): Promise<boolean> {
    try {
      return await work()
    } catch (error) {
      willing.delete(work)
      onFault(error)
      return false
    }
  }

  rest(shortRest)
  return () => {
    willing.clear()
    clearTimeout(timer)
  }
}

import { monitorEventLoopDelay } from 'node:perf_hooks'

export interface Overload {
  readonly isOverloaded: () => boolean
  readonly close: () => void
}

/** Milliseconds that the 99th percentile may wait, and how many seconds running it may do so. */
const bearable = 500
const secondsToAct = 2

/** Watches whether the process keeps up. One answer in time is worth more than two too late. */
export function watchOverload(): Overload {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  let seconds = 0
  delay.enable()
  const timer = setInterval(() => {
    const milliseconds = delay.percentile(99) / 1e6
    seconds = milliseconds > bearable ? seconds + 1 : 0
    delay.reset()
  }, 1000)
  timer.unref()
  return {
    isOverloaded: () => seconds >= secondsToAct,
    close: () => {
      clearInterval(timer)
      delay.disable()
    },
  }
}

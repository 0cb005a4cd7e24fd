import { setImmediate as letOthersRun } from 'node:timers/promises'

/** Milliseconds that a request may have to wait. */
const aMoment = 10

/** For long work, to be awaited at each step: now and then it lets others run. */
export function createPause(): () => Promise<void> | undefined {
  let begun = performance.now()
  return () => {
    if (performance.now() - begun < aMoment) return undefined
    return letOthersRun().then(() => {
      begun = performance.now()
    })
  }
}

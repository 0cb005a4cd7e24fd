/**
 * Runs a task one at a time. Whoever asks while it runs gets one further run, shared with all who
 * asked meanwhile: what happened after the first began is never missed, and nothing piles up.
 */
export function oneAtATime<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  let queued: Promise<T> | undefined

  function run(): Promise<T> {
    if (running === undefined) {
      running = task().finally(() => {
        running = undefined
      })
      return running
    }
    queued ??= running.then(runQueued, runQueued)
    return queued
  }

  function runQueued(): Promise<T> {
    queued = undefined
    return run()
  }

  return run
}

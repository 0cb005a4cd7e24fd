/** Something made of files, made anew when they change; while they are broken the last good one. */
export interface Reloaded<T> {
  readonly current: () => T
  /** Never rejects: what is wrong is told by `fault`. */
  readonly reload: () => Promise<void>
  readonly fault: () => string | undefined
}

/** Throws when the first one cannot be made. */
export function createReloaded<T>(make: () => T): Reloaded<T> {
  let current = make()
  let fault: string | undefined
  return {
    current: () => current,
    reload() {
      try {
        current = make()
        fault = undefined
      } catch (error) {
        fault = error instanceof Error ? error.message : String(error)
      }
      return Promise.resolve()
    },
    fault: () => fault,
  }
}

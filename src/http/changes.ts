/** Tells whoever listens that something has changed. */
export interface Changes {
  readonly announce: () => void
  /** Gives back what ends the listening. */
  readonly listen: (listener: () => void) => () => void
}

export function createChanges(): Changes {
  const listeners = new Set<() => void>()
  return {
    announce() {
      for (const listener of listeners) listener()
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

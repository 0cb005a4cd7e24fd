export type Phase = 'starting' | 'ready' | 'stopping'

/** Where the process stands: what `/readyz` says, and when connections are to be given up. */
export interface Lifecycle {
  readonly phase: () => Phase
  readonly enter: (phase: Phase) => void
}

export function createLifecycle(): Lifecycle {
  let phase: Phase = 'starting'
  return {
    phase: () => phase,
    enter: (next) => {
      phase = next
    },
  }
}

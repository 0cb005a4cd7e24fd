/** Why a request is not served. Handed to `next`: the error handler shows the page for it. */
export interface Refusal extends Error {
  readonly status: number
  readonly code: string
  /** The page says it, not the log: the fault is the request's. */
  readonly expose: true
}

export function refusalOf(status: number, code: string): Refusal {
  return Object.assign(new Error(code), { status, code, expose: true as const })
}

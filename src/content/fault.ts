import type { Problem } from '../base/problem.ts'

/** What is wrong with a value, in words for the editor; the place and the key are not known here. */
export interface Fault {
  readonly code: string
  readonly message: string
  readonly hint: string
  /** A right value: the hint then ends with `till exempel: <key>: <example>`. */
  readonly example?: string
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'object' && value !== null && 'code' in value && 'hint' in value
}

/** A problem of a text whose file is known to the caller. */
export type Flaw = Omit<Problem, 'file'>

import type { Figure } from './figure.ts'
import type { LoadSource } from './load.ts'
import type { Tried } from './throughput.ts'

/** What every measure has at hand. */
export interface Bench {
  readonly load: LoadSource
  readonly rounds: number
  /** Whether there is time for more than two minutes allow. */
  readonly isFull: boolean
  /** A content folder of so many reports, written when first asked for. */
  readonly contentOf: (count: number) => string
}

export interface Outcome {
  readonly figures: readonly Figure[]
  /** For the second table: what the servers did meanwhile. */
  readonly tried?: readonly Tried[]
}

/** Starts what it needs, measures it, and stops it. */
export type Measure = (bench: Bench) => Promise<Outcome>

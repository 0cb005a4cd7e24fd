import type { Problem } from '../base/problem.ts'

/** Why the newest content is not what readers see. */
export interface HeldBack {
  /** The commit that was not taken; undefined where none could be fetched. */
  readonly commit: string | undefined
  /** A sentence that anyone may read. */
  readonly reason: string
  /** What went wrong, with addresses and paths, for operators only; empty where problems tell it. */
  readonly detail: string
  readonly problems: readonly Problem[]
}

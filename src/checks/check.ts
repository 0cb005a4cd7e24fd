import type { Instant } from '../base/clock.ts'
import type { Problem } from '../base/problem.ts'
import type { Site } from '../content/site.ts'

/** A rule on a whole site, rendered texts included. */
export type Check = (site: Site, now: Instant) => readonly Problem[]

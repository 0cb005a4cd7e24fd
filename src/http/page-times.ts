import type { Instant } from '../base/clock.ts'
import type { Site } from '../content/site.ts'

/**
 * Since when a page says what it says now: since its site was first served, or since something on
 * it changed by itself. Never in the future.
 */
export function lastModifiedOf(site: Site, now: Instant, lastChange: Instant | undefined): Instant {
  const served = Math.min(firstServed.get(site) ?? now, now)
  firstServed.set(site, served)
  return Math.min(Math.max(served, lastChange ?? served), now)
}

const firstServed = new WeakMap<Site, Instant>()

import type { Instant } from '../base/clock.ts'
import type { Format } from '../i18n/format.ts'

const hour = 3_600_000

/** When the next day begins where the site is: 23 to 25 hours after this one did. */
export function nextMidnight(now: Instant, { dayAt }: Pick<Format, 'dayAt'>): Instant {
  const today = dayAt(now)
  let before = now
  let after = now + 26 * hour
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayAt(middle) === today) before = middle
    else after = middle
  }
  return after
}

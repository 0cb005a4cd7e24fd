import type { Instant } from '../base/clock.ts'
import type { Entry } from './entry.ts'

/**
 * When what a reader sees last changed in a way that is worth telling: its date, or a later major
 * update or correction that has happened. Never file or git times.
 */
export function lastChangedAt(entry: Entry, now: Instant): Instant {
  const changes = [...entry.updates.filter(({ type }) => type === 'major'), ...entry.corrections]
  return changes.reduce(
    (latest, { date }) => (date <= now ? Math.max(latest, date) : latest),
    entry.date,
  )
}

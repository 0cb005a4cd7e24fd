import type { Instant } from '../base/clock.ts'
import type { PlainDate } from '../content/entry.ts'
import { parseTime } from '../content/time.ts'
import type { Format } from '../i18n/format.ts'

const day = 86_400_000

/** When this day began where the site is, and when the next one does: 23 to 25 hours apart. */
export function midnightsAround(
  now: Instant,
  { dayAt }: Pick<Format, 'dayAt'>,
  timeZone: string,
): readonly Instant[] {
  const today = dayAt(now)
  const tomorrow = new Date(Date.parse(today) + day).toISOString().slice(0, 10)
  return [today, tomorrow].flatMap((date) => beginningOf(date, timeZone))
}

/** In some zones the clocks skip midnight, and the day begins at one. */
function beginningOf(date: PlainDate, timeZone: string): Instant[] {
  const candidates = [date, `${date}T01:00`].map((text) => parseTime(text, timeZone))
  return candidates.filter((candidate) => typeof candidate === 'number').slice(0, 1)
}

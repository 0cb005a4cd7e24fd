import type { Instant } from '../base/clock.ts'
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
  return [today, tomorrow]
    .map((date) => parseTime(date, timeZone))
    .filter((moment) => typeof moment === 'number')
}

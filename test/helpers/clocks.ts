/** What clocks on walls show, told by another way than the site's own: trying every offset. */

const quarter = 15 * 60_000
const hour = 4 * quarter

/** The first moment when the clocks of a zone show `YYYY-MM-DDTHH:mm`; undefined: they never do. */
export function firstShowing(local: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${local}Z`)
  for (let instant = asUtc - 14 * hour; instant <= asUtc + 12 * hour; instant += quarter)
    if (shownAt(instant, timeZone) === local) return instant
  return undefined
}

/** The first moment of a day, also where the clocks skip its midnight. */
export function beginningOf(day: string, timeZone: string): number | undefined {
  const asUtc = Date.parse(`${day}T00:00Z`)
  for (let instant = asUtc - 14 * hour; instant <= asUtc + 14 * hour; instant += quarter)
    if (shownAt(instant, timeZone).startsWith(day)) return instant
  return undefined
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** `YYYY-MM-DDTHH:mm` */
export function shownAt(instant: number, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, clock)
  return clock.format(instant).replace(' ', 'T')
}

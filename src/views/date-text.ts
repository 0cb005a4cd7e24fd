import type { Instant } from '../base/clock.ts'
import type { Day } from '../consent/consent.ts'
import type { PlainDate } from '../content/entry.ts'
import type { DateText } from './frame.ts'
import type { Scope } from './scope.ts'

export function dateOf({ format }: Scope, instant: Instant): DateText {
  return { text: format.date(instant), iso: format.iso(instant) }
}

export function dayOf({ format }: Scope, day: PlainDate): DateText {
  return { text: format.day(day), iso: day }
}

/** A day as consent counts them, since 1970. */
export function consentDayOf(scope: Scope, day: Day): DateText {
  return dayOf(scope, new Date(day * 86_400_000).toISOString().slice(0, 10))
}

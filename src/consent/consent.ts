import type { Instant } from '../base/clock.ts'
import type { OptionalCategory } from './category.ts'
import { pendingOf, type Policy } from './policy.ts'

/** Days since 1970-01-01 in UTC: no time of day is kept. */
export type Day = number

/** What the person has answered, category by category. */
export type Choice = Readonly<Record<OptionalCategory, boolean>>

/** An answer as it was given: what was allowed, on which day, and what it was about. */
export interface Decision {
  readonly choice: Choice
  readonly decidedOn: Day
  readonly agreedTo: Policy
}

/**
 * A visitor's consent: not asked yet, or decided on a day. `pending` names the categories whose
 * services have changed since: they are asked about again, and until then they count as no.
 */
export type Consent =
  | { readonly state: 'undecided' }
  | ({
      readonly state: 'decided'
      readonly decidedOn: Day
      readonly pending: readonly OptionalCategory[]
    } & Choice)

export const undecided: Consent = { state: 'undecided' }

/** About half a year, as CNIL recommends for yes and no alike. Never prolonged by a visit. */
export const validDays = 180

export function allows(consent: Consent, category: OptionalCategory): boolean {
  return consent.state === 'decided' && consent[category]
}

/** What a decision means today, under the policy that is in force today. */
export function consentOf(decision: Decision, policy: Policy, today: Day): Consent {
  if (!isInForce(decision, today)) return undecided
  const pending = pendingOf(decision.agreedTo, policy)
  const allowed = (category: OptionalCategory) =>
    decision.choice[category] && !pending.includes(category)
  return {
    state: 'decided',
    decidedOn: decision.decidedOn,
    pending,
    statistics: allowed('statistics'),
    thirdParty: allowed('thirdParty'),
  }
}

export function dayOf(now: Instant): Day {
  return Math.floor(now / 86_400_000)
}

/** Whether a decision still counts: not too old, and not from the future. */
export function isInForce({ decidedOn }: Decision, today: Day): boolean {
  const age = today - decidedOn
  // A clock may be a day off; a decision from further ahead was not made here.
  return age >= -1 && age <= validDays
}

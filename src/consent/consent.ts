import type { OptionalCategory } from './category.ts'

/** Days since 1970-01-01 in UTC: no time of day is kept. */
export type Day = number

/** What the person has answered, category by category. */
export type Choice = Readonly<Record<OptionalCategory, boolean>>

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
export const validDays = 180

export function allows(consent: Consent, category: OptionalCategory): boolean {
  return consent.state === 'decided' && consent[category]
}

import { type OptionalCategory, optionalCategories } from './category.ts'

/**
 * What a visitor agrees to, per category: a fingerprint of its services, their purposes and
 * recipients, and what they store for how long. Changed wording changes no fingerprint.
 */
export type Policy = Readonly<Record<OptionalCategory, string>>

/** Stands for the fingerprint of a category that the site has no service in. */
export const unused = '-'

/** Six characters of base64url, or `unused`. */
export const fingerprintPattern = /^(?:[\w-]{6}|-)$/

/** Whether there is anything to ask about: a site without services needs no banner. */
export function asksForConsent(policy: Policy): boolean {
  return optionalCategories.some((category) => policy[category] !== unused)
}

/** The categories to ask about again: they have services, and not those that were agreed to. */
export function pendingOf(agreedTo: Policy, inForce: Policy): OptionalCategory[] {
  return optionalCategories.filter(
    (category) => inForce[category] !== unused && inForce[category] !== agreedTo[category],
  )
}

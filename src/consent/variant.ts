import type { OptionalCategory } from './category.ts'
import { allows, type Consent } from './consent.ts'

/** What a page may contain: five states, the same words everywhere. */
export const variants = ['undecided', 'necessary', 'statistics', 'thirdParty', 'all'] as const

export type Variant = (typeof variants)[number]

export function variantOf(consent: Consent): Variant {
  if (consent.state === 'undecided') return 'undecided'
  const statistics = allows(consent, 'statistics')
  const thirdParty = allows(consent, 'thirdParty')
  if (statistics && thirdParty) return 'all'
  if (statistics) return 'statistics'
  return thirdParty ? 'thirdParty' : 'necessary'
}

export function variantAllows(variant: Variant, category: OptionalCategory): boolean {
  return variant === 'all' || variant === category
}

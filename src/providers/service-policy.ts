import { shortHash } from '../base/hash.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { OptionalCategory } from '../consent/category.ts'
import { type Policy, unused } from '../consent/policy.ts'
import type { Service } from './provider.ts'

/** What visitors are asked to agree to on a site with these services. Remembered per list. */
export const policyOf = onceForEach((services: readonly Service[]): Policy => ({
  statistics: fingerprintOf(services, 'statistics'),
  thirdParty: fingerprintOf(services, 'thirdParty'),
}))

/** Over all but the wording, and whatever the order: a new phrase or an order asks nobody again. */
function fingerprintOf(services: readonly Service[], category: OptionalCategory): string {
  const terms = services.filter((service) => service.category === category).map(termsOf)
  return terms.length === 0 ? unused : shortHash(JSON.stringify(terms.sort()), 6)
}

function termsOf({ id, recipient, countryCode, purposes, stored }: Service): string {
  const kept = stored.map(({ kind, name, lasts, party }) => [kind, name, lasts, party].join(' '))
  return JSON.stringify([id, recipient, countryCode, [...purposes].sort(), kept.sort()])
}

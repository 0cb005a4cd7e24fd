import type { Category } from '../consent/category.ts'
import { validDays } from '../consent/consent.ts'
import type { ConsentCookie } from '../consent/cookie-name.ts'
import { periodsOf, type PolicyEntry, type PolicyPeriod } from '../consent/policy-history.ts'
import type { Policy } from '../consent/policy.ts'
import type { Localized } from '../i18n/locale.ts'
import { type InventoryRow, inventoryOf } from './inventory.ts'
import type { Service } from './provider.ts'
import { policyOf } from './service-policy.ts'

/** What `/kakor.json` says: the cookie table for machines, and what consent is asked about. */
export interface PolicyDocument {
  readonly site: string
  readonly name: Localized
  readonly publisher: Localized
  readonly consent: {
    readonly cookie: string
    readonly validDays: number
    /** Fingerprint of what is asked about, per category; `-` where there is nothing. */
    readonly policy: Policy
    readonly history: readonly PolicyPeriod[]
  }
  readonly services: readonly ServiceDocument[]
  /** Per category, what may be stored in it. */
  readonly stored: Readonly<Record<Category, readonly StoredDocument[]>>
}

interface ServiceDocument extends Pick<
  Service,
  'id' | 'name' | 'category' | 'recipient' | 'country' | 'purposes' | 'purpose' | 'privacyLink'
> {
  /** Where the browser asks for something once the category is allowed. */
  readonly hosts: readonly string[]
}

type StoredDocument = Omit<InventoryRow, 'category' | 'recipient' | 'country'>

export interface PolicyFacts {
  readonly siteUrl: string
  readonly name: Localized
  readonly publisher: Localized
  readonly services: readonly Service[]
  /** As in production, unless the site runs over plain http. */
  readonly cookieName?: ConsentCookie['name']
  readonly history: readonly PolicyEntry[]
}

export function policyDocumentOf(facts: PolicyFacts): PolicyDocument {
  const { siteUrl, name, publisher, services, cookieName = '__Host-consent', history } = facts
  const rows = inventoryOf(services, cookieName)
  const storedIn = (category: Category) =>
    rows.filter((row) => row.category === category).map(storedDocumentOf)
  return {
    site: siteUrl,
    name,
    publisher,
    consent: {
      cookie: cookieName,
      validDays,
      policy: policyOf(services),
      history: periodsOf(history),
    },
    services: services.map(serviceDocumentOf),
    stored: {
      necessary: storedIn('necessary'),
      statistics: storedIn('statistics'),
      thirdParty: storedIn('thirdParty'),
    },
  }
}

function serviceDocumentOf(service: Service): ServiceDocument {
  const { id, name, category, recipient, country, purposes, purpose, privacyLink } = service
  const addresses = Object.values(service.sources).flat()
  const hosts = [...new Set(addresses.map((address) => new URL(address).host))].sort()
  return { id, name, category, recipient, country, purposes, purpose, privacyLink, hosts }
}

function storedDocumentOf({ kind, name, purpose, lasts, lifetime, party, service }: InventoryRow) {
  return { kind, name, purpose, lasts, lifetime, party, service }
}

import type { Category, OptionalCategory } from '../consent/category.ts'
import { validDays } from '../consent/consent.ts'
import type { ConsentCookie } from '../consent/cookie-name.ts'
import type { Localized } from '../i18n/locale.ts'
import { countryOf, unstated } from './country.ts'
import { lifetimeOf } from './lifetime.ts'
import type { Service, StoredItem } from './provider.ts'

/** A row of the cookie table: what is stored, why, for how long, and by whom. */
export interface InventoryRow extends StoredItem {
  readonly category: Category
  /** The service's name; empty for what the site itself stores. */
  readonly service: string
  /** Empty for what the site itself stores: the publisher. */
  readonly recipient: string
  readonly country: Localized
}

/** Everything that the site and its services may store, the site's own first. */
export function inventoryOf(
  services: readonly Service[],
  cookieName: ConsentCookie['name'] = '__Host-consent',
): readonly InventoryRow[] {
  return [
    consentCookieRow(cookieName),
    ...services.flatMap(({ stored, category, name, recipient, country }) =>
      stored.map((item) => ({ ...item, category, service: name, recipient, country })),
    ),
  ]
}

/** What a withdrawal wipes: what stands under the site's own host, in a category. */
export interface WipeItem {
  readonly category: OptionalCategory
  readonly kind: StoredItem['kind']
  readonly name: string
}

export function wipeListOf(services: readonly Service[]): readonly WipeItem[] {
  return services.flatMap(({ category, stored }) =>
    stored
      .filter(({ party }) => party === 'first')
      .map(({ kind, name }) => ({ category, kind, name })),
  )
}

function consentCookieRow(name: string): InventoryRow {
  const lasts = `P${validDays}D` as const
  return {
    category: 'necessary',
    kind: 'cookie',
    name,
    purpose: {
      sv: 'Minns ditt val om kakor. Innehåller ingen identitet, bara vad du valde och vilken dag.',
      en: 'Remembers your choice about cookies. It holds no identity, only what you chose and the day.',
    },
    lasts,
    lifetime: lifetimeOf(lasts),
    party: 'first',
    service: '',
    recipient: '',
    country: countryOf(unstated),
  }
}

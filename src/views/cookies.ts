import { onceForEach } from '../base/once-for-each.ts'
import {
  categories,
  type Category,
  necessary,
  type OptionalCategory,
  optionalCategories,
} from '../consent/category.ts'
import { allows, type Consent, validDays } from '../consent/consent.ts'
import type { Site } from '../content/site.ts'
import { periodsOf, type PolicyPeriod } from '../consent/policy-history.ts'
import { type InventoryRow, inventoryOf } from '../providers/inventory.ts'
import { pathOf } from '../paths.ts'
import { consentDayOf, dayOf } from './date-text.ts'
import { type DateText, frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { partsOf } from './parts.ts'
import type { PartModel } from './report.ts'
import type { Scope } from './scope.ts'
import { cookiesSlug } from './standing-page.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

export interface CookiesModel {
  readonly action: string
  readonly returnTo: string
  /** What the visitor has decided, or null. */
  readonly decision: {
    readonly day: DateText
    readonly until: DateText
    /** Category by category: `Statistik: ja`. */
    readonly answers: readonly string[]
  } | null
  readonly categories: readonly CategoryModel[]
  /** Text of `pages/kakor.md`. */
  readonly parts: readonly PartModel[]
  readonly receiptHref: string
  /** What visitors have been asked about, newest first. */
  readonly history: readonly PeriodModel[]
}

export interface PeriodModel {
  readonly period: string
  readonly services: readonly string[]
  readonly fingerprints: readonly { readonly category: string; readonly fingerprint: string }[]
}

export interface CategoryModel {
  readonly category: Category
  readonly name: string
  readonly description: string
  /** Necessary has no check box. */
  readonly field: OptionalCategory | ''
  readonly checked: boolean
  readonly services: readonly ServiceModel[]
  readonly stored: readonly StoredModel[]
}

export interface ServiceModel {
  readonly name: string
  readonly recipient: string
  readonly country: string
  readonly purpose: string
  readonly privacyLink: string
}

export interface StoredModel {
  readonly name: string
  readonly kind: string
  readonly purpose: string
  readonly lifetime: string
  readonly party: string
  readonly service: string
  readonly recipient: string
  /** Empty for what the site itself stores. */
  readonly country: string
}

export function cookiesView(scope: Scope, consent: Consent): View {
  const { locale, words } = scope
  const page = factsOf({
    view: 'cookies',
    title: words.cookies.heading,
    description: words.cookies.introduction,
    path: pathOf({ name: 'cookies', locale }),
    translations: everyLocale(scope, 'cookies'),
  })
  return view('cookies', cookiesModel(scope, consent), frameOf(scope, page))
}

export function cookiesModel(scope: Scope, consent: Consent): CookiesModel {
  const { site, locale, published } = scope
  const path = pathOf({ name: 'cookies', locale })
  const text = published.page(cookiesSlug, locale)
  const inventory = inventoryFor(site.services)
  return {
    action: path,
    returnTo: path,
    decision: decisionOf(scope, consent),
    categories: categories.map((category) => categoryOf(scope, consent, category, inventory)),
    parts: text === undefined ? [] : partsOf(scope, text, path),
    receiptHref: pathOf({ name: 'receipt', locale }),
    history: periodsOf(site.policies).map((period) => periodOf(scope, period)),
  }
}

const inventoryFor = onceForEach((services: Site['services']) => inventoryOf(services))

function decisionOf(scope: Scope, consent: Consent): CookiesModel['decision'] {
  if (consent.state === 'undecided') return null
  const { answers } = scope.words.cookies
  const answerTo = (category: OptionalCategory) => {
    if (consent.pending.includes(category)) return answers.pending
    return consent[category] ? answers.yes : answers.no
  }
  return {
    day: consentDayOf(scope, consent.decidedOn),
    until: consentDayOf(scope, consent.decidedOn + validDays),
    answers: optionalCategories.map(
      (category) => `${scope.words.categories[category].name}: ${answerTo(category)}`,
    ),
  }
}

function periodOf(scope: Scope, { from, until, policy, services }: PolicyPeriod): PeriodModel {
  const dayText = (day: string | undefined) => (day === undefined ? '' : dayOf(scope, day).text)
  return {
    period: scope.words.cookies.period(dayText(from), dayText(until)),
    services,
    fingerprints: optionalCategories.map((category) => ({
      category: scope.words.categories[category].name,
      fingerprint: policy[category],
    })),
  }
}

function categoryOf(
  { site, locale, words }: Scope,
  consent: Consent,
  category: Category,
  inventory: readonly InventoryRow[],
): CategoryModel {
  const isOptional = category !== necessary
  return {
    category,
    ...words.categories[category],
    field: isOptional ? category : '',
    checked: isOptional ? allows(consent, category) : true,
    services: site.services
      .filter((service) => service.category === category)
      .map(({ name, recipient, country, purpose, privacyLink }) => ({
        name,
        recipient,
        country: country[locale],
        purpose: purpose[locale],
        privacyLink,
      })),
    stored: inventory
      .filter((row) => row.category === category)
      .map(({ name, kind, purpose, lifetime, party, service, recipient, country }) => ({
        name,
        kind: words.storage[kind],
        purpose: purpose[locale],
        lifetime: lifetime[locale],
        party: words.storage[party],
        service: service === '' ? site.settings.name[locale] : service,
        recipient: recipient === '' ? site.settings.publisher.name[locale] : recipient,
        country: recipient === '' ? '' : country[locale],
      })),
  }
}

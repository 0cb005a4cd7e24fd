import type { Category, OptionalCategory } from '../consent/category.ts'
import type { DateText, Link } from './frame.ts'
import type { PartModel } from './report.ts'

export interface CookiesModel {
  readonly action: string
  readonly returnTo: string
  readonly otherLanguage: Link & { readonly lang: string }
  /** What the visitor has decided, or null. */
  readonly decision: { readonly day: DateText; readonly until: DateText } | null
  readonly categories: readonly CategoryModel[]
  /** Text of `pages/kakor.md`. */
  readonly parts: readonly PartModel[]
  readonly receiptHref: string
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
}

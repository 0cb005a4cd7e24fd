import type { Locale, Localized } from '../i18n/locale.ts'

/** What editors decide for the whole site, in `content/site.yaml`. */
export interface Settings {
  readonly name: Localized
  readonly description: Localized
  readonly publisher: {
    readonly name: Localized
    readonly url: string
    /** Key in `site.media`. */
    readonly logo?: string
    /** `mailto:` or `https:`, for security.txt. */
    readonly securityContact?: string
  }
  readonly locales: readonly Locale[]
  /** An IANA name. */
  readonly timeZone: string
  /** `#rrggbb`, checked for contrast. */
  readonly accent?: string
  /** For pages that have no picture of their own. `src` is a key in `site.media`. */
  readonly image?: { readonly src: string; readonly alt: Localized }
  /** `reports`, `projects`, `search`, or the slug of a page. */
  readonly menu: readonly string[]
  readonly contact?: string
  readonly topics: readonly { readonly id: string; readonly name: Localized }[]
  readonly statistics?: StatisticsSettings
  readonly thirdParty: readonly ThirdPartySettings[]
  readonly funding: readonly Funding[]
}

/** As written: the provider that it names parses the rest. */
export interface StatisticsSettings {
  readonly provider: string
  readonly [option: string]: unknown
}

export interface ThirdPartySettings {
  readonly provider: string
  readonly [option: string]: unknown
}

export interface Funding {
  readonly id: string
  readonly name: Localized
  /** Key in `site.media`. */
  readonly emblem: string
  /** The words that the fund demands. */
  readonly statement: Localized
}

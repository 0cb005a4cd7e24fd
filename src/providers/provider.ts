import type { ZodType } from 'zod'
import type { OptionalCategory } from '../consent/category.ts'
import type { Localized } from '../i18n/locale.ts'

/** The Content-Security-Policy directives that a service may widen. */
export type SourceDirective =
  'script-src' | 'connect-src' | 'img-src' | 'frame-src' | 'style-src' | 'media-src'

/** Where a browser keeps what a service stores. */
export type StorageKind =
  'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage'

/** One thing that a service stores: a row of the cookie table, and of what a withdrawal wipes. */
export interface StoredItem {
  readonly kind: StorageKind
  /** A name, where `*` stands for any run of letters, digits, `.`, `_` and `-`. */
  readonly name: string
  readonly purpose: Localized
  readonly lifetime: Localized
  /** `first`: under the site's own host, which the server can wipe. `third`: under the service's. */
  readonly party: 'first' | 'third'
}

/** Media of a service that an editor put into a text. */
export interface EmbedReference {
  readonly service: string
  /** The service's own id of the media; only what the service's pattern let through. */
  readonly id: string
  /** The public page of the media. */
  readonly link: string
  /** CSS pixels: the embed and its placeholder take the same room. */
  readonly width: number
  readonly height: number
  /** What stands in the iframe's `src` once the visitor agrees. */
  readonly frame: string
  /** A video needs captions or a transcript. */
  readonly media?: 'video' | 'post'
}

/** What a statistics service loads: our own start-up file, told what it needs by `data-*`. */
export interface StatisticsStart {
  /** The name of a file in `public/js`, such as `matomo.js`. */
  readonly script: string
  /** Attribute name without `data-` to value. */
  readonly data: Readonly<Record<string, string>>
}

/**
 * A service that this site uses: a provider with the site's settings filled in. Words of the
 * banner, settings form, cookie table, CSP of each variant, gate, wipe list, fingerprint and
 * `/kakor.json` all follow from the list of these, and from nothing else.
 */
export interface Service {
  readonly id: string
  readonly name: string
  readonly category: OptionalCategory
  /** Who receives the data. */
  readonly recipient: string
  /** Where the recipient keeps it: a country, or the union. */
  readonly country: Localized
  readonly purpose: Localized
  readonly privacyLink: string
  readonly sources: Readonly<Partial<Record<SourceDirective, readonly string[]>>>
  readonly stored: readonly StoredItem[]
  readonly statistics?: StatisticsStart
  /** The media that an address points at, if it is this service's. */
  readonly embedAt?: (address: URL) => EmbedReference | undefined
}

/** A kind of service that a site may use, declared as data. `Options` is what site.yaml says. */
export interface Provider<Options = unknown> {
  readonly id: string
  readonly category: OptionalCategory
  /** Strict: an unknown option is a problem in site.yaml. `provider` itself is left out. */
  readonly options: ZodType<Options>
  readonly serviceOf: (options: Options) => Service
}

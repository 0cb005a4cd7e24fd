import type { OptionalCategory } from '../consent/category.ts'
import type { Localized } from '../i18n/locale.ts'
import type { Lasting } from './lifetime.ts'

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
  /** For machines, and for the fingerprint of what was agreed to. */
  readonly lasts: Lasting
  /** The same in words. */
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

/** What starts a service that needs a script: a file of our own, told what it needs by `data-*`. */
export interface StartUp {
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
  /** Where the recipient keeps it: ISO 3166-1, `EU`, or `ZZ` where the site does not say. */
  readonly countryCode: string
  /** The same in words. */
  readonly country: Localized
  /** What data is used for, as ids: the words may change, another purpose asks anew. */
  readonly purposes: readonly string[]
  /** The purposes in words. */
  readonly purpose: Localized
  readonly privacyLink: string
  readonly sources: Readonly<Partial<Record<SourceDirective, readonly string[]>>>
  readonly stored: readonly StoredItem[]
  readonly startUp?: StartUp
  /** The media that an address points at, if it is this service's. */
  readonly embedAt?: (address: URL) => EmbedReference | undefined
}

/** What a provider says of its service; what follows from it is filled in by `defineProvider`. */
export interface ServiceDeclaration extends Omit<Service, 'category' | 'country' | 'stored'> {
  /** Where it is not the provider's. */
  readonly category?: OptionalCategory
  readonly stored: readonly Omit<StoredItem, 'lifetime'>[]
}

/** A kind of service that a site may use. */
export interface Provider {
  readonly id: string
  /** Where in site.yaml a site names it, and what its services are unless they say otherwise. */
  readonly category: OptionalCategory
  /** From what site.yaml says, `provider` left out. */
  readonly parse: (options: unknown) => ParsedService
}

export type ParsedService =
  { readonly service: Service } | { readonly problems: readonly OptionProblem[] }

/** An option that an editor can mend. */
export interface OptionProblem {
  /** Its place among the options: `['url']`, `['stored', 0, 'name']`. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint: string
}

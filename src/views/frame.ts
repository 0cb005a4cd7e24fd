import type { Html } from '../base/html.ts'
import type { OptionalCategory } from '../consent/category.ts'
import type { Notice } from '../consent/visitor.ts'
import { languageNames, type Locale } from '../i18n/locale.ts'
import type { Messages } from '../i18n/messages/sv.ts'
import { pathOf } from '../paths.ts'
import type { Preview } from './answer.ts'
import { headOf } from './head.ts'
import { footerLinksOf, menuOf } from './menu.ts'
import { noticesOf } from './notice.ts'
import { otherLanguageOf, otherLocales, pathIn } from './other-language.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'

export interface Link {
  readonly text: string
  readonly href: string
}

/** A date for eyes and for machines: `12 maj 2021` and `2021-05-12` or with time and offset. */
export interface DateText {
  readonly text: string
  readonly iso: string
}

/** A picture as a page shows it, in the sizes that the layout uses. */
export interface PictureModel {
  readonly src: string
  readonly width: number
  readonly height: number
  /** Empty: decorative. */
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** `srcset` values, best format first: `image/avif`, `image/webp`. Empty for vectors. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  readonly sizes: string
  readonly lazy: boolean
}

/** What all pages share: head, header, footer. */
export interface Frame {
  readonly locale: Locale
  readonly t: Messages
  readonly head: Head
  readonly siteName: string
  readonly startHref: string
  readonly menu: readonly (Link & { readonly current: boolean })[]
  readonly searchHref: string
  /** This page in the other languages, or their start page where there is no translation. */
  readonly languages: readonly (Link & { readonly lang: string })[]
  /** The first of them in its own words: `In English`. */
  readonly otherLanguage: Link & { readonly lang: string }
  readonly notices: Notices
  /** What stands on a page that readers cannot see yet; null on all others. */
  readonly preview: { readonly text: string } | null
  readonly publisher: Link
  readonly footerLinks: readonly Link[]
  readonly cookiesHref: string
  readonly funding: readonly FundingModel[]
}

export interface Head {
  /** At most 70 characters, site name included. */
  readonly title: string
  readonly description: string
  /** Empty on pages that have no address of their own, such as 404. */
  readonly canonical: string
  readonly previous: string
  readonly next: string
  readonly noindex: boolean
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[]
  readonly feeds: readonly {
    readonly type: string
    readonly title: string
    readonly href: string
  }[]
  readonly openGraph: readonly { readonly property: string; readonly content: string }[]
  /** `summary` or `summary_large_image`, for the only `name` that link previews ask for. */
  readonly twitterCard: string
  /** JSON-LD, safe inside a script element. */
  readonly structuredData: readonly Html[]
  readonly stylesheet: string
  readonly themeColors: { readonly light: string; readonly dark: string }
  /** Scripts of our own for visitors who agreed; none otherwise. */
  readonly scripts: readonly ScriptModel[]
  readonly manifest: string
  readonly icon: string
  readonly touchIcon: string
}

export interface ScriptModel {
  readonly src: string
  readonly data: readonly { readonly name: string; readonly value: string }[]
}

export interface FundingModel {
  readonly name: string
  readonly statement: string
  readonly emblem: { readonly src: string; readonly width: number; readonly height: number }
}

/** Those that name nothing of a visitor. */
export type Notices = {
  readonly [Kind in Exclude<Notice, 'added'>]: Extract<NoticeModel, { kind: Kind }>
}

/** What stands in the banner's place. */
export type NoticeModel =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'question'
      readonly action: string
      readonly returnTo: string
      readonly moreHref: string
      readonly settingsHref: string
      readonly publisher: string
      readonly otherLanguage: Link & { readonly lang: string }
      /** The categories that the site uses, in words. */
      readonly categories: readonly string[]
    }
  | {
      readonly kind: 'added'
      readonly action: string
      readonly returnTo: string
      readonly settingsHref: string
      readonly otherLanguage: Link & { readonly lang: string }
      /** What is new, by name. */
      readonly services: readonly string[]
      /** What is asked about again, in words. */
      readonly categories: readonly string[]
      /** Carried along, so that an answer about one category revokes no other. */
      readonly keep: readonly OptionalCategory[]
      readonly ask: readonly OptionalCategory[]
    }
  | { readonly kind: 'gpc'; readonly settingsHref: string }
  | { readonly kind: 'saved'; readonly settingsHref: string }
  | { readonly kind: 'refused'; readonly settingsHref: string }

export function frameOf(scope: Scope, asked: PageFacts): Frame {
  const { site, locale, words } = scope
  const page = scope.preview === undefined ? asked : unpublished(asked, scope.preview)
  const { name, publisher } = site.settings
  return {
    locale,
    t: words,
    head: headOf(scope, page),
    siteName: name[locale],
    startHref: pathOf({ name: 'start', locale }),
    menu: menuOf(scope, page),
    searchHref: pathOf({ name: 'search', locale }),
    languages: otherLocales(scope).map((lang) => ({
      lang,
      text: languageNames[lang],
      href: pathIn(page, lang),
    })),
    otherLanguage: otherLanguageOf(scope, page),
    notices: noticesOf(scope, page),
    preview: previewOf(scope),
    publisher: { text: publisher.name[locale], href: publisher.url },
    footerLinks: footerLinksOf(scope),
    cookiesHref: pathOf({ name: 'cookies', locale }),
    funding: page.funding,
  }
}

/** Leads back to itself, and says nothing to those who pass it on or search. */
function unpublished(page: PageFacts, { path }: Preview): PageFacts {
  return { ...page, path, hasAddress: false, isIndexed: false, structuredData: [], feeds: [] }
}

function previewOf({ preview, words, format }: Scope): Frame['preview'] {
  if (preview === undefined) return null
  return { text: words.preview.text(preview.state, format.time(preview.until)) }
}

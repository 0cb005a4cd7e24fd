import type { Locale } from '../i18n/locale.ts'
import { openGraphLocales } from '../i18n/locale.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'

export type OpenGraph = readonly { readonly property: string; readonly content: string }[]

/** https://ogp.me: what others show when someone shares the page. */
export function openGraphOf(scope: Scope, page: PageFacts): OpenGraph {
  const { site, locale, siteUrl } = scope
  const { name, description } = site.settings
  const image = shareImageOf(scope, page)
  return pairs({
    'og:title': page.title === '' ? name[locale] : page.title,
    'og:type': page.type,
    'og:url': siteUrl + page.path,
    'og:description': page.description === '' ? description[locale] : page.description,
    'og:site_name': name[locale],
    'og:locale': openGraphLocales[locale],
    ...(image && {
      'og:image': image.url,
      'og:image:width': String(image.width),
      'og:image:height': String(image.height),
      'og:image:alt': image.alt,
    }),
  })
}

export function twitterCardOf(scope: Scope, page: PageFacts): string {
  const image = shareImageOf(scope, page)
  return image !== undefined && image.width >= 600 ? 'summary_large_image' : 'summary'
}

export interface ShareImage {
  /** Whole, origin included. */
  readonly url: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** The picture of the page, else that of the site. Networks show no vectors. */
export function shareImageOf(
  { site, locale, siteUrl }: Scope & { readonly locale: Locale },
  { picture }: Pick<PageFacts, 'picture'>,
): ShareImage | undefined {
  const { image } = site.settings
  const candidates = [
    picture && { src: picture.src, alt: picture.alt ?? '' },
    image && { src: image.src, alt: image.alt[locale] },
  ]
  for (const candidate of candidates) {
    const file = candidate && site.media.get(candidate.src)
    if (file?.pixels === undefined || file.type === 'image/svg+xml') continue
    return { url: siteUrl + file.url, ...file.pixels, alt: candidate?.alt ?? '' }
  }
  return undefined
}

function pairs(content: Readonly<Record<string, string>>): OpenGraph {
  return Object.entries(content)
    .filter(([, value]) => value !== '')
    .map(([property, value]) => ({ property, content: value }))
}

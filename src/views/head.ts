import { optionalCategories } from '../consent/category.ts'
import { type Variant, variantAllows } from '../consent/variant.ts'
import { defaultLocale, locales } from '../i18n/locale.ts'
import { pathOf, shared } from '../paths.ts'
import type { StartUp } from '../providers/provider.ts'
import { allowedServices } from '../providers/sources.ts'
import { feedsOf } from './feeds.ts'
import type { Head, ScriptModel } from './frame.ts'
import { openGraphOf, twitterCardOf } from './open-graph.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { scriptDataOf } from './structured-data.ts'

export const longestTitle = 70

/** The paper of the two colour schemes, as in public/css/tokens.css. */
export const themeColors = { light: '#faf6ee', dark: '#141a1b' } as const

export function headOf(scope: Scope, page: PageFacts): Head {
  const { site, locale, siteUrl, asset } = scope
  const address = (path: string) => (path === '' ? '' : `${siteUrl}${path}`)
  return {
    title: titleOf(page.title, site.settings.name[locale]),
    description: page.description,
    canonical: page.hasAddress ? address(page.path) : '',
    previous: address(page.previous),
    next: address(page.next),
    noindex: !page.isIndexed || scope.once !== undefined,
    alternates: page.isIndexed ? alternatesOf(scope, page) : [],
    feeds: [
      ...feedsOf(scope, site.settings.name[locale], { name: 'feed', slug: '' }),
      ...page.feeds,
    ],
    openGraph: page.hasAddress ? openGraphOf(scope, page) : [],
    twitterCard: twitterCardOf(scope, page),
    structuredData: page.structuredData.map(scriptDataOf),
    stylesheet: asset(`css/${page.view}`),
    themeColors,
    scripts: scriptsOf(scope),
    manifest: shared.manifest,
    icon: asset('icon.svg'),
    touchIcon: asset('icon-180.png'),
  }
}

/** The site's name is kept, and a long title gives way to it at a word. */
export function titleOf(title: string, siteName: string): string {
  if (title === '') return shortened(siteName, longestTitle)
  const ending = ` – ${siteName}`
  const room = longestTitle - lengthOf(ending)
  if (room >= 20) return shortened(title, room) + ending
  return shortened(title, longestTitle)
}

function shortened(text: string, longest: number): string {
  if (lengthOf(text) <= longest) return text
  const cut = Array.from(text)
    .slice(0, longest - 1)
    .join('')
  const lastSpace = cut.lastIndexOf(' ')
  const words = lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut
  return `${words.replace(/[\s.,:;–-]+$/u, '')}…`
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

/** Only between versions that are published now; a page in one language has none to name. */
function alternatesOf(
  { site, siteUrl, locale }: Scope,
  { path, translations }: PageFacts,
): Head['alternates'] {
  // An easy-read twin or a filtered list leads to versions of another page than itself.
  if (translations[locale] !== path) return []
  const versions = site.settings.locales.flatMap((hreflang) => {
    const path = translations[hreflang]
    return path === undefined ? [] : [{ hreflang, href: siteUrl + path }]
  })
  if (versions.length < 2) return []
  const original = versions.find(({ hreflang }) => hreflang === defaultLocale)
  return original === undefined
    ? versions
    : [...versions, { hreflang: 'x-default', href: original.href }]
}

/** The gate for services that need a script: without a yes the page knows of none at all. */
function scriptsOf({ site, variant, asset, preview }: Scope): readonly ScriptModel[] {
  const services = allowedServices(site.services, variant)
  if (services.length === 0) return []
  // A visit by an editor is none to count, and a link to a draft is none to tell.
  const startUps = services.flatMap(({ startUp }) =>
    startUp === undefined || preview !== undefined
      ? []
      : [{ src: asset(startUp.script), data: dataOf(startUp.data) }],
  )
  return [{ src: asset('tabs.js'), data: dataOf(tabsData(variant)) }, ...startUps]
}

/** For the file that stops what a withdrawal takes back, in all tabs at once. */
function tabsData(variant: Variant): StartUp['data'] {
  return {
    allows: optionalCategories.filter((category) => variantAllows(variant, category)).join(' '),
    settings: locales.map((locale) => pathOf({ name: 'cookies', locale })).join(' '),
  }
}

function dataOf(data: StartUp['data']): ScriptModel['data'] {
  return Object.entries(data).map(([name, value]) => ({ name, value }))
}

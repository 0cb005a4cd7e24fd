import { type OptionalCategory, optionalCategories } from '../consent/category.ts'
import { allows } from '../consent/consent.ts'
import { servicesAgreedTo } from '../consent/policy-history.ts'
import { bodyOf } from '../content/body.ts'
import type { Site } from '../content/site.ts'
import { pathOf } from '../paths.ts'
import type { NoticeModel } from './frame.ts'
import { otherLanguageOf } from './other-language.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { cookiesSlug } from './standing-page.ts'

/** What stands in the banner's place. */
export function noticeOf(scope: Scope, page: PageFacts): NoticeModel {
  const { site, locale, words, visitor } = scope
  const settingsHref = pathOf({ name: 'cookies', locale })
  const asking = {
    action: settingsHref,
    returnTo: page.path,
    settingsHref,
    otherLanguage: otherLanguageOf(scope, page),
  }
  switch (visitor.notice) {
    case 'none':
      return { kind: 'none' }
    case 'question':
      return {
        kind: 'question',
        ...asking,
        moreHref: moreHrefOf(scope, settingsHref),
        publisher: site.settings.publisher.name[locale],
        categories: optionalCategories
          .filter((category) => site.services.some((service) => service.category === category))
          .map((category) => words.categories[category].inBanner),
      }
    case 'added':
      return { kind: 'added', ...asking, ...addedTo(scope) }
    case 'gpc':
    case 'saved':
    case 'refused':
      return { kind: visitor.notice, settingsHref }
  }
}

function addedTo({ site, words, visitor: { consent, agreedTo } }: Scope) {
  const ask = consent.state === 'decided' ? consent.pending : []
  return {
    ask,
    keep: optionalCategories.filter(
      (category) => allows(consent, category) && !ask.includes(category),
    ),
    services: ask.flatMap((category) => newServicesOf(site, category, agreedTo?.[category] ?? '')),
    categories: ask.map((category) => words.categories[category].inBanner),
  }
}

/** By name; the whole category where it cannot be told what is new, or only its terms are. */
function newServicesOf(
  { services, policies }: Site,
  category: OptionalCategory,
  agreedTo: string,
): readonly string[] {
  const names = services.filter((each) => each.category === category).map(({ name }) => name)
  const known = servicesAgreedTo(policies, category, agreedTo) ?? []
  const added = names.filter((name) => !known.includes(name))
  return added.length === 0 ? names : added
}

/** Where the settings page begins to tell about cookies at length. */
function moreHrefOf({ site, locale, published }: Scope, settingsHref: string): string {
  const text = published.page(cookiesSlug, locale)
  const heading = text && bodyOf(site, text).headings[0]
  return heading === undefined ? settingsHref : `${settingsHref}#${heading.id}`
}

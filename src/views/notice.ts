import { type OptionalCategory, optionalCategories } from '../consent/category.ts'
import { allows } from '../consent/consent.ts'
import { servicesAgreedTo } from '../consent/policy-history.ts'
import type { Visitor } from '../consent/visitor.ts'
import { bodyOf } from '../content/body.ts'
import type { Site } from '../content/site.ts'
import { pathOf } from '../paths.ts'
import type { ViewContext } from './answer.ts'
import type { NoticeModel } from './frame.ts'
import { type Scope, scopeOf } from './scope.ts'
import { cookiesSlug } from './standing-page.ts'
import type { View } from './view.ts'

/** What stands in the banner's place: all that a page says to one visitor and not to the next. */
export function noticeOn({ frame }: Pick<View, 'frame'>, context: ViewContext): NoticeModel {
  const { locale, path, otherLanguage } = frame
  const { visitor } = context
  const scope = scopeOf(context, locale)
  const { site, words } = scope
  const settingsHref = pathOf({ name: 'cookies', locale })
  const asking = { action: settingsHref, returnTo: path, settingsHref, otherLanguage }
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
      return { kind: 'added', ...asking, ...addedTo(scope, visitor) }
    case 'gpc':
    case 'saved':
    case 'refused':
      return { kind: visitor.notice, settingsHref }
  }
}

function addedTo({ site, words }: Scope, { consent, agreedTo }: Visitor) {
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

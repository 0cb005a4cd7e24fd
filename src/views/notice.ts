import { type OptionalCategory, optionalCategories } from '../consent/category.ts'
import { allows } from '../consent/consent.ts'
import { servicesAgreedTo } from '../consent/policy-history.ts'
import type { Visitor } from '../consent/visitor.ts'
import { bodyOf } from '../content/body.ts'
import type { Site } from '../content/site.ts'
import type { Messages } from '../i18n/messages.ts'
import { pathOf } from '../paths.ts'
import type { ViewContext } from './answer.ts'
import type { Frame, NoticeModel, Notices } from './frame.ts'
import { otherLanguageOf } from './other-language.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { cookiesSlug } from './standing-page.ts'

/** What may stand in the banner's place of a page, whoever reads it. */
export function noticesOf(scope: Scope, page: PageFacts): Notices {
  const { site, locale, words } = scope
  const settingsHref = pathOf({ name: 'cookies', locale })
  return {
    none: { kind: 'none' },
    question: {
      kind: 'question',
      action: settingsHref,
      returnTo: page.path,
      settingsHref,
      otherLanguage: otherLanguageOf(scope, page),
      moreHref: moreHrefOf(scope, settingsHref),
      publisher: site.settings.publisher.name[locale],
      categories: optionalCategories
        .filter((category) => site.services.some((service) => service.category === category))
        .map((category) => words.categories[category].inBanner),
    },
    gpc: { kind: 'gpc', settingsHref },
    saved: { kind: 'saved', settingsHref },
    refused: { kind: 'refused', settingsHref },
  }
}

/** What stands there: all that a page says to one visitor and not to the next. */
export function noticeOn(
  { notices, t }: Pick<Frame, 'notices' | 't'>,
  { site, visitor }: Pick<ViewContext, 'site' | 'visitor'>,
): NoticeModel {
  if (visitor.notice !== 'added') return notices[visitor.notice]
  const { action, returnTo, settingsHref, otherLanguage } = notices.question
  const asking = { action, returnTo, settingsHref, otherLanguage }
  return { kind: 'added', ...asking, ...addedTo(site, t, visitor) }
}

function addedTo(site: Site, words: Messages, { consent, agreedTo }: Visitor) {
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

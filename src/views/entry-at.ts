import type { Entry } from '../content/entry.ts'
import type { Published } from '../content/published.ts'
import { routeOf } from '../content/route-of.ts'
import type { Route } from '../paths.ts'
import { accessibilitySlug, cookiesSlug } from './standing-page.ts'

/** The text that the page at an address shows; undefined where it shows none, or many. */
export function entryAt(published: Published, route: Route): Entry | undefined {
  const { locale } = route
  switch (route.name) {
    case 'report':
      return published.report(route.slug, locale)
    case 'easyRead':
      return published.report(route.slug, locale, 'lattlast')
    case 'project':
      return published.project(route.slug, locale)
    case 'page': {
      const page = published.page(route.slug, locale)
      return page !== undefined && routeOf(page).name === 'page' ? page : undefined
    }
    case 'accessibility':
      return published.page(accessibilitySlug, locale)
    case 'cookies':
      return published.page(cookiesSlug, locale)
    case 'start':
    case 'reports':
    case 'projects':
    case 'search':
    case 'receipt':
    case 'listen':
    case 'history':
    case 'corrections':
    case 'glossary':
      return undefined
  }
}

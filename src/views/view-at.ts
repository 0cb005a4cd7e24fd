import type { Instant } from '../base/clock.ts'
import type { Visitor } from '../consent/visitor.ts'
import { routeOf } from '../content/route-of.ts'
import type { Route } from '../paths.ts'
import type { Answer, ViewContext } from './answer.ts'
import { cookiesView } from './cookies.ts'
import { correctionsView } from './corrections.ts'
import { glossaryView } from './glossary.ts'
import { historyView } from './history.ts'
import { midnightsAround } from './midnight.ts'
import { pageView } from './page.ts'
import { projectView } from './project.ts'
import { projectsView } from './projects.ts'
import { receiptView } from './receipt.ts'
import { reportView } from './report.ts'
import { reportsView } from './reports.ts'
import { type Scope, scopeOf } from './scope.ts'
import { searchView } from './search.ts'
import { accessibilitySlug } from './standing-page.ts'
import { startView } from './start.ts'
import type { View } from './view.ts'

/**
 * The page at an address, as readers may see it now. Undefined: nothing is published there; what
 * has moved or is gone, `redirectionAt` tells. `query` holds parameters as they were asked for.
 */
export function viewAt(
  context: ViewContext,
  route: Route,
  query: URLSearchParams,
): Answer | undefined {
  if (!context.site.settings.locales.includes(route.locale)) return undefined
  const scope = scopeOf(context, route.locale)
  const view = viewOf(scope, context.visitor, route, query)
  if (view === undefined) return undefined
  const own = ownChanges(scope, route)
  return {
    view,
    lastChange: latest(scope.now, [scope.published.lastChange, ...own]),
    nextChange: earliest(scope.now, [scope.published.nextChange, ...own]),
    isPersonal: isPersonal(context, route, query),
  }
}

function viewOf(
  scope: Scope,
  { consent }: Visitor,
  route: Route,
  query: URLSearchParams,
): View | undefined {
  const { published } = scope
  switch (route.name) {
    case 'start':
      return startView(scope)
    case 'reports':
      return reportsView(scope, query)
    case 'report':
      return optional(published.report(route.slug, route.locale), (report) =>
        reportView(scope, report),
      )
    case 'easyRead':
      return optional(published.report(route.slug, route.locale, 'lattlast'), (report) =>
        reportView(scope, report),
      )
    case 'projects':
      return projectsView(scope)
    case 'project':
      return optional(published.project(route.slug, route.locale), (project) =>
        projectView(scope, project),
      )
    case 'search':
      return searchView(scope, query)
    case 'cookies':
      return cookiesView(scope, consent)
    case 'accessibility':
      return optional(published.page(accessibilitySlug, route.locale), (page) =>
        pageView(scope, page),
      )
    case 'page':
      return optional(published.page(route.slug, route.locale), (page) =>
        routeOf(page).name === 'page' ? pageView(scope, page) : undefined,
      )
    case 'history':
      return optional(published.report(route.slug, route.locale), (report) =>
        historyView(scope, report),
      )
    case 'receipt':
      return receiptView(scope, consent)
    case 'listen':
      return undefined
    case 'corrections':
      return correctionsView(scope)
    case 'glossary':
      return glossaryView(scope)
  }
}

function optional<T>(found: T | undefined, make: (found: T) => View | undefined): View | undefined {
  return found === undefined ? undefined : make(found)
}

/** What changes on a page by itself besides what is published: a project counts days. */
function ownChanges({ site, now, format }: Scope, { name }: Route): readonly Instant[] {
  return name === 'project' ? midnightsAround(now, format, site.settings.timeZone) : []
}

function latest(now: Instant, moments: readonly (Instant | undefined)[]): Instant | undefined {
  const passed = moments.filter((moment) => moment !== undefined && moment <= now) as Instant[]
  return passed.length === 0 ? undefined : Math.max(...passed)
}

function earliest(now: Instant, moments: readonly (Instant | undefined)[]): Instant | undefined {
  const ahead = moments.filter((moment) => moment !== undefined && moment > now) as Instant[]
  return ahead.length === 0 ? undefined : Math.min(...ahead)
}

/** Such a view is kept for nobody else: it shows what this visitor chose or asked. */
function isPersonal(
  { visitor, once, preview }: ViewContext,
  route: Route,
  query: URLSearchParams,
): boolean {
  if (once !== undefined || preview !== undefined) return true
  if (route.name === 'cookies' || route.name === 'receipt')
    return visitor.consent.state === 'decided'
  return route.name === 'search' && query.has('q')
}

import type { Clock } from '../base/clock.ts'
import type { Visitor } from '../consent/visitor.ts'
import { type Published, publishedAt } from '../content/published.ts'
import { routeOf } from '../content/route-of.ts'
import type { Rehearse } from '../content/site-store.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { pathOf, type Route } from '../paths.ts'
import type { ViewContext } from '../views/answer.ts'
import { noticeOn } from '../views/notice.ts'
import { viewAt } from '../views/view-at.ts'
import type { Assets } from './assets.ts'
import type { Templates } from './templates.ts'

export interface RehearsalOptions {
  readonly siteUrl: string
  readonly templates: Templates
  readonly assets: Assets
  readonly clock: Clock
}

/**
 * Renders a page of each kind before anyone sees a site, so that no reader meets what breaks them:
 * the old site stays. Throws, with the address, when one cannot be shown.
 */
export function createRehearse({ siteUrl, templates, assets, clock }: RehearsalOptions): Rehearse {
  return (site) => {
    const now = clock()
    const context: ViewContext = {
      site,
      now,
      siteUrl,
      visitor: stranger,
      asset: (name) => assets.addressOf(name, site.settings.accent),
    }
    const published = publishedAt(site, now)
    for (const locale of locales)
      for (const route of oneOfEachKind(published, locale)) rehearse(context, route, templates)
  }
}

/** Who has not answered is shown most: the banner, and what stands in for films and posts. */
const stranger: Visitor = { consent: { state: 'undecided' }, notice: 'question' }

function rehearse(context: ViewContext, route: Route, templates: Templates): void {
  try {
    const answer = viewAt(context, route, new URLSearchParams())
    if (answer === undefined) return
    const sheet = templates.sheetOf(answer.view)
    templates.pageOf(sheet, noticeOn(sheet, context))
  } catch (cause) {
    throw new Error(`${pathOf(route)} går inte att visa med det nya innehållet.`, { cause })
  }
}

function oneOfEachKind(published: Published, locale: Locale): readonly Route[] {
  const [report] = published.reports(locale)
  const [project] = published.projects(locale)
  const page = published.pages(locale).find((each) => routeOf(each).name === 'page')
  const twin = report && published.easyReadOf(report)
  const entries = [report, project, page, twin].filter((entry) => entry !== undefined)
  return [...lists.map((name) => ({ name, locale })), ...entries.map(routeOf)]
}

const lists = [
  'start',
  'reports',
  'projects',
  'search',
  'cookies',
  'receipt',
  'accessibility',
  'corrections',
  'glossary',
] as const satisfies readonly Route['name'][]

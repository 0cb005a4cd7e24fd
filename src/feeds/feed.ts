import type { Instant } from '../base/clock.ts'
import type { Report } from '../content/entry.ts'
import { lastChangedAt } from '../content/last-changed.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Site } from '../content/site.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { type FileRoute, filePathOf, parameters, pathOf } from '../paths.ts'
import { feedContentOf } from './feed-content.ts'

export type FeedRoute = Extract<FileRoute, { name: 'feed' | 'projectFeed' | 'topicFeed' }>

export interface FeedContext {
  readonly site: Site
  readonly now: Instant
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
}

/** The newest reports, as both Atom and JSON Feed tell them. Addresses are whole. */
export interface Feed {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly locale: Locale
  readonly self: string
  /** The page that shows the same. */
  readonly home: string
  /** The same feed in other languages. */
  readonly translations: readonly { readonly locale: Locale; readonly href: string }[]
  readonly updated: Instant
  readonly author: { readonly name: string; readonly url: string }
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  /** HTML with whole addresses. */
  readonly content: string
  readonly published: Instant
  readonly updated: Instant
  readonly authors: readonly string[]
  readonly topics: readonly { readonly id: string; readonly name: string }[]
}

const mostItems = 50

/** Undefined where there is no such project or topic now. */
export function feedOf(context: FeedContext, route: FeedRoute): Feed | undefined {
  const { site, now, siteUrl } = context
  const published = publishedAt(site, now)
  const subject = subjectOf(site, published, route)
  if (subject === undefined) return undefined
  const { locale } = route
  const items = subject.reports.slice(0, mostItems).map((report) => itemOf(context, report))
  const { name, url } = site.settings.publisher
  return {
    id: tagOf(siteUrl, filePathOf(route).replace(/\.\w+$/, '')),
    title: subject.title,
    description: subject.description,
    locale,
    self: siteUrl + filePathOf(route),
    home: siteUrl + subject.home,
    translations: translationsOf(context, published, route),
    // A feed that is empty has not changed at any time that is known.
    updated: Math.max(0, ...items.map(({ updated }) => updated)),
    author: { name: name[locale], url },
    items,
  }
}

interface Subject {
  readonly title: string
  readonly description: string
  readonly home: string
  readonly reports: readonly Report[]
}

function subjectOf(
  { settings }: Site,
  published: Published,
  { name, locale, slug }: FeedRoute,
): Subject | undefined {
  const siteName = settings.name[locale]
  const description = settings.description[locale]
  switch (name) {
    case 'feed':
      return {
        title: siteName,
        description,
        home: pathOf({ name: 'start', locale }),
        reports: published.reports(locale),
      }
    case 'projectFeed': {
      const project = published.project(slug, locale)
      if (project === undefined) return undefined
      return {
        title: `${project.title} – ${siteName}`,
        description: project.description,
        home: pathOf({ name: 'project', locale, slug }),
        reports: published.reportsOf(slug, locale),
      }
    }
    case 'topicFeed': {
      const topic = settings.topics.find(({ id }) => id === slug)
      if (topic === undefined) return undefined
      const query = new URLSearchParams({ [parameters[locale].topic]: slug })
      return {
        title: `${topic.name[locale]} – ${siteName}`,
        description,
        home: `${pathOf({ name: 'reports', locale })}?${query.toString()}`,
        reports: published.reports(locale).filter(({ topics }) => topics.includes(slug)),
      }
    }
  }
}

function translationsOf(
  { site, siteUrl }: FeedContext,
  published: Published,
  route: FeedRoute,
): Feed['translations'] {
  return locales
    .map((locale) => ({ ...route, locale }))
    .filter(
      (other) =>
        other.locale !== route.locale &&
        site.settings.locales.includes(other.locale) &&
        subjectOf(site, published, other) !== undefined,
    )
    .map((other) => ({ locale: other.locale, href: siteUrl + filePathOf(other) }))
}

function itemOf(context: FeedContext, report: Report): FeedItem {
  const { site, now, siteUrl } = context
  const path = pathOf({ name: 'report', locale: report.locale, slug: report.slug })
  return {
    id: tagOf(siteUrl, path),
    url: siteUrl + path,
    title: report.title,
    summary: report.description,
    content: feedContentOf(context, report, siteUrl + path),
    published: report.date,
    updated: lastChangedAt(report, now),
    authors: report.authors.flatMap((id) => site.people[id]?.name[report.locale] ?? []),
    topics: site.settings.topics
      .filter(({ id }) => report.topics.includes(id))
      .map(({ id, name }) => ({ id, name: name[report.locale] })),
  }
}

/**
 * RFC 4151. The year is the same for all, so that an id stays when an editor corrects a date:
 * a reader of the feed would otherwise see the report twice.
 */
function tagOf(siteUrl: string, path: string): string {
  return `tag:${new URL(siteUrl).hostname},2021:${path}`
}

import type { Instant } from '../base/clock.ts'
import { html } from '../base/html.ts'
import { allCorrections, type ToldCorrection } from '../content/corrections.ts'
import type { Report } from '../content/entry.ts'
import { lastChangedAt } from '../content/last-changed.ts'
import { pathOfEntry } from '../content/redirection.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Site } from '../content/site.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { type FileRoute, filePathOf, parameters, pathOf } from '../paths.ts'
import { feedContentOf } from './feed-content.ts'

export type FeedRoute = Exclude<FileRoute, { name: 'series' }>

export interface FeedContext {
  readonly site: Site
  readonly now: Instant
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
}

/** The newest reports, or corrections, as both Atom and JSON Feed tell them. Addresses are whole. */
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
  const subject = subjectOf(context, published, route)
  if (subject === undefined) return undefined
  const { locale } = route
  const items =
    'reports' in subject
      ? subject.reports.slice(0, mostItems).map((report) => itemOf(context, report))
      : subject.corrections.slice(0, mostItems).map((told) => correctionItemOf(context, told))
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

type Subject = {
  readonly title: string
  readonly description: string
  readonly home: string
} & ({ readonly reports: readonly Report[] } | { readonly corrections: readonly ToldCorrection[] })

function subjectOf(
  { site, now }: FeedContext,
  published: Published,
  { name, locale, slug }: FeedRoute,
): Subject | undefined {
  const { settings } = site
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
    case 'correctionsFeed': {
      const { heading, introduction } = messages[locale].corrections
      return {
        title: `${heading} – ${siteName}`,
        description: introduction,
        home: pathOf({ name: 'corrections', locale }),
        corrections: allCorrections(site, locale, now),
      }
    }
  }
}

function translationsOf(
  context: FeedContext,
  published: Published,
  route: FeedRoute,
): Feed['translations'] {
  const { site, siteUrl } = context
  return locales
    .map((locale) => ({ ...route, locale }))
    .filter(
      (other) =>
        other.locale !== route.locale &&
        site.settings.locales.includes(other.locale) &&
        subjectOf(context, published, other) !== undefined,
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

function correctionItemOf(
  { site, siteUrl }: FeedContext,
  { entry, date, text }: ToldCorrection,
): FeedItem {
  const path = pathOfEntry(entry)
  // The words of a correction may be put better later; the moment that it was made stays.
  const twins = entry.corrections.filter((other) => other.date === date)
  const number = twins.findIndex((other) => text.endsWith(other.text))
  return {
    id: tagOf(siteUrl, `${path}#${new Date(date).toISOString()}${number > 0 ? `-${number}` : ''}`),
    url: siteUrl + path,
    title: messages[entry.locale].feeds.corrected(entry.title),
    summary: text,
    content: html`<p>${text}</p>`.toString(),
    published: date,
    updated: date,
    authors: entry.authors.flatMap((id) => site.people[id]?.name[entry.locale] ?? []),
    topics: [],
  }
}

/**
 * RFC 4151. The year is the same for all, so that an id stays when an editor corrects a date:
 * a reader of the feed would otherwise see the report twice.
 */
function tagOf(siteUrl: string, path: string): string {
  return `tag:${new URL(siteUrl).hostname},2021:${path}`
}

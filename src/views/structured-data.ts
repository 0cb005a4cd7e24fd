import type {
  BreadcrumbList,
  Dataset,
  GovernmentOrganization,
  NewsArticle,
  Organization,
  Person,
  Thing,
  WebSite,
} from 'schema-dts'
import { type Html, jsonInScript } from '../base/html.ts'
import type { Project, Report } from '../content/entry.ts'
import type { MediaFile } from '../content/media.ts'
import { defaultLocale } from '../i18n/locale.ts'
import { filePathOf, pathOf } from '../paths.ts'
import { dateOf } from './date-text.ts'
import type { Link } from './frame.ts'
import { shareImageOf } from './open-graph.ts'
import type { SeriesModel } from './project.ts'
import type { Scope } from './scope.ts'
import { updatedOn } from './changes.ts'

type Publisher = Exclude<GovernmentOrganization, string>

/** One node as the content of a script element. */
export function scriptDataOf(thing: Exclude<Thing, string>): Html {
  return jsonInScript({ '@context': 'https://schema.org', ...(thing as object) })
}

/** Dates are those that the page shows. Translations are named by address: one article a page. */
export function newsArticleOf(scope: Scope, report: Report, path: string): NewsArticle {
  const { siteUrl, locale, site, published } = scope
  const image = shareImageOf(scope, { picture: report.image })
  const publishedIso = dateOf(scope, report.date).iso
  const updated = updatedOn(scope, report)
  const others = published
    .translations(report)
    .filter((other) => other.locale !== locale)
    .map(({ slug, locale: other }) => ({
      '@id': siteUrl + pathOf({ name: 'report', locale: other, slug }),
    }))
  const corrections = report.corrections.filter(({ date }) => date <= scope.now)
  return {
    '@type': 'NewsArticle',
    '@id': siteUrl + path,
    url: siteUrl + path,
    mainEntityOfPage: siteUrl + path,
    headline: report.title,
    description: report.description,
    inLanguage: locale,
    isAccessibleForFree: true,
    datePublished: publishedIso,
    dateModified: updated?.iso ?? publishedIso,
    author: authorsOf(scope, report),
    publisher: publisherOf(scope),
    isPartOf: seriesOf(scope, report),
    ...(image && {
      image: {
        '@type': 'ImageObject',
        url: image.url,
        width: `${image.width}`,
        height: `${image.height}`,
      },
    }),
    ...(report.topics.length > 0 && {
      keywords: site.settings.topics
        .filter(({ id }) => report.topics.includes(id))
        .map(({ name }) => name[locale]),
    }),
    ...(report.period && { temporalCoverage: `${report.period.start}/${report.period.end}` }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: dateOf(scope, date).iso,
      })),
    }),
    ...(others.length > 0 &&
      (locale === defaultLocale ? { workTranslation: others } : { translationOfWork: others })),
  }
}

export function webSiteOf(scope: Scope): WebSite {
  const { site, siteUrl, locale } = scope
  const url = siteUrl + pathOf({ name: 'start', locale })
  return {
    '@type': 'WebSite',
    '@id': url,
    url,
    name: site.settings.name[locale],
    description: site.settings.description[locale],
    inLanguage: locale,
    publisher: publisherOf(scope),
  }
}

export function publisherOf({ site, siteUrl, locale }: Scope): Publisher {
  const { name, url, logo } = site.settings.publisher
  const file = logo === undefined ? undefined : site.media.get(logo)
  return {
    '@type': 'GovernmentOrganization',
    name: name[locale],
    url,
    ...(file && { logo: logoOf(file, siteUrl) }),
  }
}

/** The way from the start page to this one, itself included. */
export function breadcrumbsOf({ siteUrl }: Scope, way: readonly Link[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: siteUrl + href,
    })),
  }
}

/** The figures of a project as data that others may use. */
export function datasetOf(
  scope: Scope,
  project: Project,
  path: string,
  series: readonly SeriesModel[],
): Dataset {
  const { siteUrl, locale, words } = scope
  const days = series.flatMap(({ rows }) => rows.map(({ date }) => date.iso)).sort()
  return {
    '@type': 'Dataset',
    '@id': `${siteUrl}${path}#data`,
    url: siteUrl + path,
    name: words.titles.dataset(project.title),
    description: project.description,
    inLanguage: locale,
    isAccessibleForFree: true,
    creator: publisherOf(scope),
    temporalCoverage: `${days[0] ?? ''}/${days.at(-1) ?? ''}`,
    variableMeasured: series.map(({ name, unit }) => ({
      '@type': 'PropertyValue',
      name,
      unitText: unit,
    })),
    distribution: series.map(({ id }) => ({
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl:
        siteUrl +
        filePathOf({ name: 'series', locale, format: 'csv', slug: project.slug, measure: id }),
    })),
  }
}

function logoOf({ url, pixels }: MediaFile, siteUrl: string) {
  return {
    '@type': 'ImageObject' as const,
    url: siteUrl + url,
    ...(pixels && { width: `${pixels.width}`, height: `${pixels.height}` }),
  }
}

function authorsOf({ site, locale }: Scope, { authors }: Report): (Person | Organization)[] {
  return authors.flatMap((id) => {
    const person = site.people[id]
    if (person === undefined) return []
    const type = person.kind === 'person' ? ('Person' as const) : ('Organization' as const)
    const url = person.url === undefined ? {} : { url: person.url }
    return [{ '@type': type, name: person.name[locale], ...url }]
  })
}

/** The reports of a project are a series; plain news is part of the site. */
function seriesOf(scope: Scope, report: Report) {
  const { published, site, siteUrl, locale } = scope
  const project =
    report.project === undefined ? undefined : published.project(report.project, report.locale)
  if (project === undefined)
    return {
      '@type': 'WebSite' as const,
      name: site.settings.name[locale],
      url: siteUrl + pathOf({ name: 'start', locale }),
    }
  return {
    '@type': 'CreativeWorkSeries' as const,
    name: project.title,
    url: siteUrl + pathOf({ name: 'project', locale: project.locale, slug: project.slug }),
  }
}

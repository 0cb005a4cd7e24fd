import type { Html } from '../base/html.ts'
import { bodyOf } from '../content/body.ts'
import { pathOfEntry } from '../content/redirection.ts'
import type { Project, Report } from '../content/entry.ts'
import type { Heading } from '../markdown/body.ts'
import { pathOf } from '../paths.ts'
import { attachmentsOf } from './attachment.ts'
import { changesOf, correctionsOf, updatedOn, withdrawalOf } from './changes.ts'
import { contactOf, contactsOf } from './contact.ts'
import { dateOf, dayOf } from './date-text.ts'
import { formsOf } from './forms.ts'
import { historyHrefOf } from './history.ts'
import { type DateText, frameOf, type FundingModel, type Link, type PictureModel } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { fundingOf } from './funding.ts'
import { partsOf } from './parts.ts'
import { pictureOf } from './picture.ts'
import {
  type KeyFigureModel,
  keyFiguresOf,
  projectLinkOf,
  type StatusModel,
  statusOf,
} from './report-summary.ts'
import { reportsPathOf } from './reports-query.ts'
import type { Scope } from './scope.ts'
import { citationOf, shareLinksOf } from './share.ts'
import { sinceOf } from './since.ts'
import { breadcrumbsOf, newsArticleOf } from './structured-data.ts'
import { translationsOf } from './translations.ts'
import { type View, view } from './view.ts'

export interface ReportModel {
  readonly title: string
  readonly description: string
  readonly published: DateText
  /** Only from major updates and corrections. */
  readonly updated: DateText | null
  readonly authors: readonly Contact[]
  readonly project: Link | null
  readonly period: { readonly start: DateText; readonly end: DateText } | null
  readonly status: StatusModel | null
  readonly summary: readonly string[]
  readonly keyFigures: readonly KeyFigureModel[]
  readonly picture: PictureModel | null
  readonly contents: readonly Heading[]
  readonly parts: readonly PartModel[]
  readonly attachments: readonly AttachmentModel[]
  readonly corrections: readonly ChangeModel[]
  readonly changes: readonly ChangeModel[]
  readonly withdrawn: (ChangeModel & { readonly replacedBy: string }) | null
  readonly topics: readonly Link[]
  readonly contact: Contact | null
  readonly previous: Link | null
  readonly next: Link | null
  /** Which other forms there are: easy read, other languages, Markdown. */
  readonly forms: readonly (Link & { readonly lang: string; readonly kind: string })[]
  readonly share: readonly Link[]
  readonly citation: string
  readonly funding: readonly FundingModel[]
  readonly isEasyRead: boolean
  readonly since: readonly string[]
  /** What changed in the text, word by word; empty where nobody knows. */
  readonly historyHref: string
}

/** What is told of others' media, shown or not. */
interface EmbedModel {
  readonly anchor: string
  readonly title: string
  readonly provider: string
  readonly recipient: string
  readonly country: string
  readonly width: number
  readonly height: number
  readonly link: string
}

/** Either markup, or what consent decides about. */
export type PartModel =
  | { readonly kind: 'prose'; readonly html: Html }
  | (EmbedModel & { readonly kind: 'frame'; readonly src: string })
  | (EmbedModel & {
      readonly kind: 'placeholder'
      /** The poster, from this site; empty where there is none. */
      readonly poster: string
      /** The form that says yes to third parties for good. */
      readonly action: string
      readonly returnTo: string
      readonly statistics: boolean
      /** The form that shows this one once. */
      readonly onceAction: string
    })
  | {
      readonly kind: 'video'
      readonly title: string
      readonly src: string
      readonly type: string
      /** From this site; empty where there is none. */
      readonly poster: string
      readonly captions: {
        readonly src: string
        readonly lang: string
        readonly label: string
      } | null
    }

export interface Contact {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
  readonly url: string
}

export interface AttachmentModel extends Link {
  /** `PDF, 240 kB` */
  readonly facts: string
  readonly note: string
  readonly lang: string
}

export interface ChangeModel {
  readonly date: DateText
  readonly text: string
}

export function reportView(scope: Scope, report: Report): View {
  const { locale, words, site } = scope
  const path = pathOfEntry(report)
  const way = [
    { text: site.settings.name[locale], href: pathOf({ name: 'start', locale }) },
    { text: words.titles.reports, href: pathOf({ name: 'reports', locale }) },
    { text: report.title, href: path },
  ]
  const page = factsOf({
    view: 'report',
    title: report.title,
    description: report.description,
    path,
    isIndexed: report.robots === 'index' && withdrawalOfAny(scope, report) === null,
    type: 'article',
    section: 'reports',
    translations: translationsOf(scope, report),
    picture: report.image,
    structuredData: [newsArticleOf(scope, report, path), breadcrumbsOf(scope, way)],
  })
  return view('report', reportModel(scope, report, path), frameOf(scope, page))
}

/** `report` may be the easy-read twin: its neighbours are then those of the text it goes with. */
export function reportModel(scope: Scope, report: Report, path: string): ReportModel {
  const { site, published } = scope
  const project = projectOf(scope, report)
  const { older, newer } = published.neighbours(standardOf(scope, report))
  return {
    title: report.title,
    description: report.description,
    published: dateOf(scope, report.date),
    updated: updatedOn(scope, report),
    authors: contactsOf(scope, report.authors),
    project: projectLinkOf(scope, report),
    period: report.period
      ? { start: dayOf(scope, report.period.start), end: dayOf(scope, report.period.end) }
      : null,
    status: statusOf(scope, report),
    summary: report.summary,
    keyFigures: keyFiguresOf(scope, report, older),
    picture: pictureOf(site, report.image, { lazy: true }),
    contents: bodyOf(site, report).headings,
    parts: partsOf(scope, report, path),
    attachments: attachmentsOf(scope, report),
    corrections: correctionsOf(scope, report),
    changes: changesOf(scope, report),
    withdrawn: withdrawalOfAny(scope, report),
    topics: topicsOf(scope, report),
    contact: contactOf(scope, report.contact ?? project?.contact),
    previous: linkOf(older),
    next: linkOf(newer),
    forms: formsOf(scope, report),
    share: shareLinksOf(scope, report, path),
    citation: citationOf(scope, report, path),
    funding: fundingOf(scope, project === undefined ? [] : [project]),
    isEasyRead: report.edition === 'lattlast',
    since: sinceOf(scope, report, older, project?.milestones ?? []),
    historyHref: historyHrefOf(scope, report),
  }
}

export function projectOf({ published }: Scope, report: Report): Project | undefined {
  return report.project === undefined ? undefined : published.project(report.project, report.locale)
}

/** What is withdrawn is so in every edition. */
function withdrawalOfAny(scope: Scope, report: Report): ReportModel['withdrawn'] {
  return withdrawalOf(scope, report) ?? withdrawalOf(scope, standardOf(scope, report))
}

function standardOf({ published }: Scope, report: Report): Report {
  return published.report(report.slug, report.locale) ?? report
}

function linkOf(report: Report | undefined): Link | null {
  if (report === undefined) return null
  const { locale, slug, title } = report
  return { text: title, href: pathOf({ name: 'report', locale, slug }) }
}

function topicsOf({ site, locale }: Scope, report: Report): readonly Link[] {
  return site.settings.topics
    .filter(({ id }) => report.topics.includes(id))
    .map(({ id, name }) => ({ text: name[locale], href: reportsPathOf(locale, { topic: id }) }))
}

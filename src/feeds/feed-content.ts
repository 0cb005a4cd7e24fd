import { html, type Html } from '../base/html.ts'
import { bodyOf } from '../content/body.ts'
import { correctionsOf } from '../content/corrections.ts'
import type { KeyFigure, Report } from '../content/entry.ts'
import { formatOf } from '../i18n/format.ts'
import { messages } from '../i18n/messages.ts'
import type { BodyPart } from '../markdown/body.ts'
import type { FeedContext } from './feed.ts'

/**
 * The whole report as HTML for feed readers: corrections, the short version, figures and text.
 * Nothing of others is embedded: a feed knows no consent, so it has links.
 */
export function feedContentOf(context: FeedContext, report: Report, url: string): string {
  const parts = [
    ...correctionsIn(context, report),
    listOf(report.summary.map((sentence) => html`${sentence}`)),
    listOf(report.keyFigures.map((figure) => figureOf(context, report, figure))),
    ...bodyOf(context.site, report).parts.map((part) => partOf(context, part)),
  ]
  return withWholeAddresses(parts.join(''), context.siteUrl, url)
}

function correctionsIn({ site, now }: FeedContext, report: Report): readonly Html[] {
  const format = formatOf(report.locale, site.settings.timeZone)
  const words = messages[report.locale].feeds
  return correctionsOf(site, report, now).map(
    ({ date, text }) =>
      html`<p><strong>${words.correction(format.date(date))}</strong> ${text}</p>`,
  )
}

function figureOf({ site }: FeedContext, report: Report, figure: KeyFigure): Html {
  const measure = site.measures[figure.measure]
  if (measure === undefined) return html``
  const format = formatOf(report.locale, site.settings.timeZone)
  const value = format.figure(figure.value, measure.decimals, figure.approximate)
  return html`${measure.name[report.locale]}: ${value} ${measure.unit[report.locale]}`
}

function listOf(items: readonly Html[]): Html {
  const told = items.filter((item) => item.toString() !== '')
  return told.length === 0 ? html`` : html`<ul>${told.map((item) => html`<li>${item}</li>`)}</ul>`
}

function partOf({ siteUrl }: FeedContext, part: BodyPart): Html {
  switch (part.kind) {
    case 'prose':
      return part.html
    case 'embed':
      return linkTo(part.embed.link, part.embed.title)
    case 'video':
      return linkTo(siteUrl + part.video.url, part.video.title)
  }
}

function linkTo(href: string, title: string): Html {
  return html`<p><a href="${href}">${title}</a></p>`
}

/** Feed readers show the text at another address than ours. */
function withWholeAddresses(markup: string, siteUrl: string, url: string): string {
  return markup
    .replace(/ (href|src|poster)="\/(?!\/)/g, ` $1="${siteUrl}/`)
    .replace(/ href="#/g, ` href="${url}#`)
    .replace(/ srcset="([^"]*)"/g, (_, candidates: string) => {
      const whole = candidates.replace(/(^|, )\/(?!\/)/g, `$1${siteUrl}/`)
      return ` srcset="${whole}"`
    })
}

import { formatOf } from '../../i18n/format.ts'
import type { Body } from '../../markdown/body.ts'
import { bodyOf } from '../body.ts'
import type { KeyFigure, Report } from '../entry.ts'
import type { Site } from '../site.ts'

/** The parts of a report that its readers are told about when they change. */
export const reportParts = ['title', 'description', 'summary', 'keyFigures', 'body'] as const
export type ReportPart = (typeof reportParts)[number]

/** A part as lines of plain text, as readers saw it. */
export function passagesOf(site: Site, report: Report, part: ReportPart): readonly string[] {
  switch (part) {
    case 'title':
      return [report.title]
    case 'description':
      return [report.description]
    case 'summary':
      return report.summary
    case 'keyFigures':
      return report.keyFigures.map((figure) => figureLine(site, report, figure))
    case 'body':
      return bodyOf(site, report).parts.flatMap(linesOf)
  }
}

function figureLine(site: Site, { locale }: Report, figure: KeyFigure): string {
  const measure = site.measures[figure.measure]
  const { value, approximate, note = '' } = figure
  const format = formatOf(locale, site.settings.timeZone)
  const number = format.figure(value, measure?.decimals ?? 0, approximate)
  const line =
    measure === undefined
      ? `${figure.measure}: ${number}`
      : `${measure.name[locale]}: ${number} ${measure.unit[locale]}`
  return plain(note === '' ? line : `${line} (${note})`)
}

function linesOf(part: Body['parts'][number]): readonly string[] {
  switch (part.kind) {
    case 'prose':
      return textLinesOf(part.html.toString())
    case 'embed':
      return [part.embed.title]
    case 'video':
      return [part.video.title]
  }
}

const blockEnd = /<\/(?:p|li|h[1-6]|dt|dd|tr|caption|figcaption|summary|pre)>/g

/** What stands in markup of our own making, a line for each block. */
function textLinesOf(html: string): readonly string[] {
  return html
    .replace(blockEnd, '\n\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .split(/\n\n/)
    .map((line) => plain(decoded(line)))
    .filter((line) => line !== '')
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function decoded(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity)
}

/** A line break or a no-break space that moves is no change that anyone should read about. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

import type { Measure, Report } from '../../content/entry.ts'
import { formatOf } from '../../i18n/format.ts'
import type { Locale } from '../../i18n/locale.ts'
import { frontTextsOf } from '../front-texts.ts'
import type { Found, Look, Rule } from '../rule.ts'

/**
 * A number right before a measure's unit or name that is near the key figure and not the same.
 * Numbers of other reports, targets and baselines are comparisons, and so is what a sentence says
 * of another time or of a part.
 */
export const disagreeingNumber: Rule = {
  code: 'tal-stammer-inte',
  severity: 'error',
  what: 'Ett tal i texten är ett annat än nyckeltalet.',
  why: 'Läsaren ser två olika siffror om samma sak och vet inte vilken som gäller.',
  remedy: 'Skriv {{figure:id}} i texten, så hämtas talet från nyckeltalet och kan inte skilja sig.',
  example: 'Hittills har 382 personer utbildats. (men keyFigures säger 400)',
  *find(look) {
    for (const report of look.site.reports) {
      if (!look.isWhole(report)) continue
      for (const figure of figuresOf(report, look)) yield* disagreeing(report, figure, look)
    }
  },
}

interface Figure {
  readonly value: number
  readonly isApproximate: boolean
  readonly id: string
  readonly measure: Measure
  /** What the measure was or is to be at other times. */
  readonly others: ReadonlySet<number>
}

function figuresOf(report: Report, { site }: Look): readonly Figure[] {
  const siblings = site.reports.filter(
    ({ project, file }) =>
      project !== undefined && project === report.project && file !== report.file,
  )
  const goals = site.projects
    .filter(({ slug }) => slug === report.project)
    .flatMap(({ measures }) => measures)
  return report.keyFigures.flatMap(({ measure: id, value, approximate }) => {
    const measure = site.measures[id]
    if (measure === undefined) return []
    const others = new Set([
      ...siblings.flatMap(({ keyFigures }) =>
        keyFigures.filter((figure) => figure.measure === id).map((figure) => figure.value),
      ),
      ...goals
        .filter((goal) => goal.measure === id)
        .flatMap(({ target, baseline }) => [target, baseline].filter((goal) => goal !== undefined)),
    ])
    return [{ value, isApproximate: approximate, id, measure, others }]
  })
}

function* disagreeing(report: Report, figure: Figure, look: Look): Generator<Found> {
  const { file, locale } = report
  const format = formatOf(locale, look.site.settings.timeZone)
  const right = format.number(figure.value, figure.measure.decimals)
  const words = (written: string) => ({
    message: `I texten står ${written.trim()}, men nyckeltalet ${figure.id} är ${right}.`,
    hint: `Skriv {{figure:${figure.id}}} i brödtexten, eller rätta det tal som är fel.`,
  })
  for (const { path, text } of frontTextsOf(report)) {
    if (path[0] === 'updates' || path[0] === 'corrections') continue
    const [wrong] = wrongNumbers(text, figure, locale)
    if (wrong !== undefined)
      yield { file, place: look.placeOf(file, path), ...words(wrong.written) }
  }
  for (const { text, kind, placeAt } of look.proseOf(report).passages) {
    if (kind === 'quote' || kind === 'heading') continue
    for (const { written, at } of wrongNumbers(text, figure, locale))
      yield { file, place: placeAt(at, written.length), ...words(written) }
  }
}

function* wrongNumbers(text: string, figure: Figure, locale: Locale) {
  const { measure, value, isApproximate, others } = figure
  const names = [measure.unit[locale], measure.name[locale]].map(wordPattern)
  const pattern = new RegExp(
    `(?<![\\d.,–-])(\\d{1,3}(?:[ \\u00a0\\u202f.,]\\d{3})+|\\d+(?:,\\d+)?)[ \\u00a0](?=(?:${names.join('|')})(?!\\p{L}))`,
    'giu',
  )
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? ''
    const number = Number(
      written.replace(/[ \u00a0\u202f]|[.,](?=\d{3}(?!\d))/g, '').replace(',', '.'),
    )
    if (number === value || others.has(number) || !isNear(number, value)) continue
    if (isApproximate && Math.abs(number - value) <= 0.1 * Math.abs(value)) continue
    if (isCompared(text.slice(0, match.index))) continue
    if (isOfAnother(sentenceAround(text, match.index))) continue
    yield { written, at: match.index }
  }
}

/** `timmar` also ends utbildningstimmar. */
function wordPattern(name: string): string {
  return `\\p{L}*${name.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.')}s?`
}

/** Half to double, or the same digits but for one that was lost, doubled or swapped. */
function isNear(number: number, value: number): boolean {
  const ratio = number / value
  return (ratio >= 0.5 && ratio <= 2) || ratio === 10 || ratio === 0.1
}

/** `från 350 till 400`, `minst 300`, `12 av 400`. */
function isCompared(before: string): boolean {
  return /(?<!\p{L})(?:från|till|av|än|minst|högst|bland|de|from|to|of|than|least|most|the)\s+$/iu.test(
    before,
  )
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n', at)) + 1
  const end = text.indexOf('. ', at)
  return text.slice(start, end === -1 ? undefined : end)
}

/** Of another time, of a part, or of what is to come. */
function isOfAnother(sentence: string): boolean {
  return elsewhere.test(sentence)
}

const elsewhere =
  /(?<!\p{L})(?:mål(?:et|en)?|målsättning\p{L}*|planera\p{L}*|planen|budget\p{L}*|prognos\p{L}*|varav|ytterligare|förra|föregående|tidigare|per|varje|i snitt|i genomsnitt|plats för|kvinnor|män|targets?|goals?|planned|forecast|of whom|another|last|previous(?:ly)?|earlier|per|each|every|average|women|men)(?!\p{L})/iu

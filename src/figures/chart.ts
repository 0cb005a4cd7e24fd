import { scaleLinear, scaleUtc } from 'd3-scale'
import { type Html, html } from '../base/html.ts'
import { type Format, formatOf } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { firstOf, highestOf, lastOf, type Point, type Series } from './series.ts'

/**
 * A series as SVG, told in words by its title and description. Null for a single value, which is
 * no development. What is counted per period stands as bars, the rest as a line with a dot for
 * each value: hollow where it is approximate, a diamond where it was corrected. Colours and type
 * come from the stylesheet. Whole units, and the same places for the same things in every chart,
 * keep a page with five of them light.
 */
export function chartOf(series: Series, locale: Locale, timeZone: string): Html | null {
  if (series.points.length < 2) return null
  const format = formatOf(locale, timeZone)
  const layout = layoutOf(series, format)
  const id = `chart-${series.id}`
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${series.measure.name[locale]}</title><desc id="${id}-text">${descriptionOf(series, locale, format)}</desc>${valueAxis(layout, format)}${timeAxis(layout, series, format)}${targetOf(layout, series, locale, format)}${marksOf(layout, series)}${valuesOf(layout, series, format)}</svg>`
}

/** User units: text of 13 can still be read when the chart is as wide as a small phone. */
const width = 400
const height = 220
const top = 20
const right = 22
const rightEdge = 392
const bottom = 24
const characterWidth = 7

interface Layout {
  readonly left: number
  readonly x: (day: string) => number
  /** The middle of a value's mark. */
  readonly middle: (point: Point) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  readonly target: number | undefined
}

function layoutOf(series: Series, format: Format): Layout {
  const { points, goal, measure } = series
  const values = [...points.map(({ value }) => value), goal?.target ?? 0, 0]
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - bottom, top]).nice(2)
  const ticks = ticksOf(y.domain(), measure.decimals > 0)
  const longest = Math.max(...ticks.map((tick) => format.number(tick, decimalsOf(tick)).length))
  const left = Math.max(44, 10 + longest * characterWidth)
  const from = measure.kind === 'perPeriod' ? firstOf(series).start : firstOf(series).end
  const x = scaleUtc([Date.parse(from), Date.parse(lastOf(series).end)], [left + 8, width - right])
  const at = (day: string) => x(Date.parse(day))
  const middle = ({ start, end }: Point) =>
    measure.kind === 'perPeriod' ? (at(start) + at(end)) / 2 : at(end)
  return { left, x: at, middle, y, ticks, target: goal?.target }
}

/** The ends of the scale and what lies half way, or zero where the scale passes it. */
function ticksOf([least = 0, most = 0]: readonly number[], hasDecimals: boolean): number[] {
  const between = least < 0 && most > 0 ? 0 : (least + most) / 2
  return [...new Set([least, between, most])].filter(
    (tick) => hasDecimals || Number.isInteger(tick),
  )
}

function valueAxis({ left, y, ticks }: Layout, format: Format): Html {
  const lines = ticks.map((tick) => `M${place(left)} ${place(y(tick))}H${rightEdge}`)
  const labels = ticks.map((tick) =>
    text(left - 6, y(tick) + 4, format.number(tick, decimalsOf(tick))),
  )
  return html`<path class="chart__grid" d="${lines.join('')}"/><path class="chart__axis" d="M${place(left)} ${place(y(0))}H${rightEdge}"/><g class="chart__label" text-anchor="end">${labels}</g>`
}

/** The months of the values themselves, from the last backwards, as many as there is room for. */
function timeAxis({ middle }: Layout, { points }: Series, format: Format): Html {
  const labels: Html[] = []
  let free = width
  for (const point of points.toReversed()) {
    const month = format.month(point.end)
    const half = halfOf(month)
    const centre = Math.min(middle(point), width - half)
    if (centre + half > free) continue
    free = centre - half - 12
    labels.unshift(text(centre, height - 6, month))
  }
  return html`<g class="chart__label" text-anchor="middle">${labels}</g>`
}

/** The words stand at an end where the value is far from the line, else half way. */
function targetOf(
  { left, y, target }: Layout,
  series: Series,
  locale: Locale,
  format: Format,
): readonly Html[] {
  if (target === undefined) return []
  const words = messages[locale].figures.target(format.number(target, series.measure.decimals))
  const level = y(target)
  const half = halfOf(words)
  const isClear = ({ value }: Point) => Math.abs(y(value) - level) > 30
  const atEnd = isClear(lastOf(series)) ? rightEdge - 2 * half : (left + rightEdge) / 2 - half
  const x = isClear(firstOf(series)) ? left + 4 : atEnd
  return [
    html`<path class="chart__target" d="M${place(left)} ${place(level)}H${rightEdge}"/><g class="chart__value">${text(x, level - 5, words)}</g>`,
  ]
}

function marksOf({ x, middle, y }: Layout, { points, measure }: Series): readonly Html[] {
  const approximate = points.filter((point) => point.approximate)
  if (measure.kind === 'perPeriod') {
    const widths = points.map(({ start, end }) => x(end) - x(start))
    const bar = (point: Point) => `M${place(middle(point))} ${place(y(0))}V${place(y(point.value))}`
    const exact = points.filter((point) => !point.approximate)
    return [
      html`<g stroke-width="${place(Math.max(Math.min(...widths) - 4, 1))}">${pathOf('chart__bar', exact.map(bar))}${pathOf('chart__hatched', approximate.map(bar))}</g>`,
    ]
  }
  const at = (point: Point) => `${place(middle(point))} ${place(y(point.value))}`
  const dotAt = (point: Point) => `M${at(point)}${dot}`
  const diamondAt = (point: Point) =>
    `M${place(middle(point))} ${place(y(point.value) - 7)}l7 7-7 7-7-7z`
  const corrected = points.filter(({ correction }) => correction !== undefined)
  return [
    pathOf('chart__line', [`M${points.map(at).join(' ')}`]),
    pathOf('chart__point', points.map(dotAt)),
    pathOf('chart__corrected', corrected.map(diamondAt)),
    pathOf('chart__approximate', approximate.map(dotAt)),
  ]
}

function pathOf(name: string, pieces: readonly string[]): Html {
  return pieces.length === 0 ? html`` : html`<path class="${name}" d="${pieces.join('')}"/>`
}

/** A line of no length with round ends. */
const dot = 'h.01'

/** The first, last and highest value at their marks, and clear of the line of the target. */
function valuesOf({ left, middle, y, target }: Layout, series: Series, format: Format): Html {
  const { measure } = series
  const told = new Set([firstOf(series), highestOf(series), lastOf(series)])
  const values = [...told].map((point) => {
    const value = format.number(point.value, measure.decimals)
    const half = halfOf(value)
    const gap = measure.kind === 'perPeriod' ? 5 : 9
    const base = y(point.value) - gap
    const level = target === undefined ? -Infinity : y(target)
    const isCrossed = base + 2 > level && base - 11 < level
    const x = clamp(middle(point), left + half, width - half)
    return text(x, isCrossed ? level - 4 : base, value)
  })
  return html`<g class="chart__value" text-anchor="middle">${values}</g>`
}

function text(x: number, y: number, words: string): Html {
  return html`<text x="${place(x)}" y="${place(y)}">${words}</text>`
}

function halfOf(words: string): number {
  return (words.length * characterWidth) / 2
}

function clamp(position: number, least: number, most: number): number {
  return Math.min(Math.max(position, least), most)
}

function descriptionOf(series: Series, locale: Locale, format: Format): string {
  const { measure, goal } = series
  const words = messages[locale].figures
  const unit = measure.unit[locale]
  const [first, last, highest] = [firstOf(series), lastOf(series), highestOf(series)]
  const told = ({ value, approximate, end }: Point) =>
    [`${format.figure(value, measure.decimals, approximate)} ${unit}`, format.day(end)] as const
  return [
    words.first(...told(first)),
    words.last(...told(last)),
    words.highest(...told(highest)),
    goal?.target === undefined
      ? ''
      : `${words.target(format.number(goal.target, measure.decimals))}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function decimalsOf(tick: number): number {
  return Number.isInteger(tick) ? 0 : 1
}

function place(position: number): number {
  return Math.round(position)
}

import { scaleLinear, scaleUtc } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../base/html.ts'
import { type Format, formatOf } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { firstOf, highestOf, lastOf, type Point, type Series } from './series.ts'

/**
 * A series as SVG, told in words by its title and description. Null for a single value, which is
 * no development. What is counted per period stands as bars, the rest as a line; a ring marks an
 * approximate value, a diamond a corrected one. Colours and type come from the stylesheet.
 */
export function chartOf(series: Series, locale: Locale, timeZone: string): Html | null {
  if (series.points.length < 2) return null
  const format = formatOf(locale, timeZone)
  const layout = layoutOf(series, format)
  const id = `chart-${series.id}`
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text"><title id="${id}-title">${series.measure.name[locale]}</title><desc id="${id}-text">${descriptionOf(series, locale, format)}</desc>${valueAxis(layout, format)}${timeAxis(layout, series, format)}${targetOf(layout, series, locale, format)}${marksOf(layout, series)}${valuesOf(layout, series, format)}</svg>`
}

/** User units. Text is 12 high at this size, so that it can be read when the chart is 20 rem wide. */
const width = 400
const height = 220
const top = 20
const right = 22
const bottom = 24
const characterWidth = 6.5

interface Layout {
  readonly left: number
  readonly x: (day: string) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
}

function layoutOf(series: Series, format: Format): Layout {
  const { points, goal, measure } = series
  const values = [...points.map(({ value }) => value), goal?.target ?? 0, 0]
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - bottom, top]).nice(4)
  const ticks = y.ticks(4).filter((tick) => measure.decimals > 0 || Number.isInteger(tick))
  const longest = Math.max(...ticks.map((tick) => format.number(tick, decimalsOf(tick)).length))
  const left = 10 + longest * characterWidth
  const from = measure.kind === 'perPeriod' ? firstOf(series).start : firstOf(series).end
  const x = scaleUtc([Date.parse(from), Date.parse(lastOf(series).end)], [left + 8, width - right])
  return { left, x: (day) => x(Date.parse(day)), y, ticks }
}

function valueAxis({ left, y, ticks }: Layout, format: Format): readonly Html[] {
  const end = width - right + 14
  return [
    html`<path class="chart__grid" d="${ticks.map((tick) => `M${place(left)} ${place(y(tick))}H${end}`).join('')}"/>`,
    ...ticks.map(
      (tick) =>
        html`<text class="chart__axis" x="${place(left - 6)}" y="${place(y(tick) + 4)}" text-anchor="end">${format.number(tick, decimalsOf(tick))}</text>`,
    ),
  ]
}

/** The months of the values themselves, from the last backwards, as many as there is room for. */
function timeAxis({ x }: Layout, { points }: Series, format: Format): readonly Html[] {
  const labels: Html[] = []
  let free = width
  for (const { end } of points.toReversed()) {
    const text = format.month(end)
    const half = (text.length * characterWidth) / 2
    const middle = Math.min(x(end), width - half)
    if (middle + half > free) continue
    free = middle - half - 12
    labels.unshift(
      html`<text class="chart__axis" x="${place(middle)}" y="${height - 6}" text-anchor="middle">${text}</text>`,
    )
  }
  return labels
}

function targetOf(
  { left, y }: Layout,
  series: Series,
  locale: Locale,
  format: Format,
): readonly Html[] {
  const target = series.goal?.target
  if (target === undefined) return []
  const text = messages[locale].figures.target(format.number(target, series.measure.decimals))
  const level = y(target)
  return [
    html`<path class="chart__target" d="M${place(left)} ${place(level)}H${width - right + 14}" stroke-dasharray="6 4"/>`,
    html`<text class="chart__label" x="${place(left + 4)}" y="${place(level - 5)}">${text}</text>`,
  ]
}

function marksOf({ x, y }: Layout, { points, measure }: Series): readonly Html[] {
  if (measure.kind === 'perPeriod')
    return points.map((point) => {
      const [from, to] = [x(point.start) + 1, x(point.end) - 1]
      const path = `M${place(from)} ${place(y(0))}V${place(y(point.value))}H${place(to)}V${place(y(0))}z`
      return html`<path class="${markClass('chart__bar', point)}" d="${path}"/>`
    })
  const path = line<Point>(
    ({ end }) => x(end),
    ({ value }) => y(value),
  ).digits(1)
  return [
    html`<path class="chart__line" fill="none" d="${path([...points]) ?? ''}"/>`,
    ...points.map((point) => markOf(point, x(point.end), y(point.value))),
  ]
}

function markOf(point: Point, x: number, y: number): Html {
  const name = markClass('chart__point', point)
  return point.correction === undefined
    ? html`<circle class="${name}" cx="${place(x)}" cy="${place(y)}" r="4"/>`
    : html`<path class="${name}" d="M${place(x)} ${place(y - 6)}l6 6l-6 6l-6-6z"/>`
}

function markClass(name: string, { approximate }: Point): string {
  return approximate ? `${name} ${name}--approximate` : name
}

/** The first, last and highest value, written at their marks. */
function valuesOf({ left, x, y }: Layout, series: Series, format: Format): readonly Html[] {
  const { measure } = series
  const told = new Set([firstOf(series), highestOf(series), lastOf(series)])
  return [...told].map((point) => {
    const text = format.number(point.value, measure.decimals)
    const half = (text.length * characterWidth) / 2
    const centre = measure.kind === 'perPeriod' ? (x(point.start) + x(point.end)) / 2 : x(point.end)
    const middle = Math.min(Math.max(centre, left + half), width - half)
    return html`<text class="chart__label" x="${place(middle)}" y="${place(y(point.value) - 9)}" text-anchor="middle">${text}</text>`
  })
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

/** Tenths are finer than any screen shows. */
function place(position: number): number {
  return Math.round(position * 10) / 10
}

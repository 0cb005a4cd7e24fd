import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartOf } from '../../src/figures/chart.ts'
import { lastOf, type Series, seriesOf } from '../../src/figures/series.ts'
import { measureOf, quarterly } from '../helpers/figures.ts'
import { projectOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')

function seriesFrom(
  values: readonly number[],
  { target, kind = 'cumulative' }: { target?: number; kind?: 'cumulative' | 'perPeriod' } = {},
): Series {
  const reports = values.map((value, index) => quarterly(index + 1, value)).toReversed()
  const measures = { participants: measureOf({ kind }) }
  const goals = target === undefined ? [] : [{ measure: 'participants', target }]
  const project = projectOf({ slug: 'lyftet', measures: goals })
  const [series] = seriesOf(siteOf({ reports, measures }), now, project)
  if (series === undefined) throw new Error('no series')
  return series
}

const svgOf = (series: Series, locale: 'sv' | 'en' = 'sv') =>
  String(chartOf(series, locale, 'Europe/Stockholm')).replaceAll('\u00a0', ' ')

describe('a chart', () => {
  it('is told in words: the measure by name, the first, last and highest value, the target', () => {
    const svg = svgOf(seriesFrom([24, 90, 71], { target: 500 }))
    expect(svg).toContain(
      'role="img" aria-labelledby="chart-participants-title chart-participants-text"',
    )
    expect(svg).toContain('<title id="chart-participants-title">Utbildade personer</title>')
    expect(svg).toContain(
      'Först 24 personer (31 mars 2025). Senast 71 personer (30 september 2025). Högst 90 personer (30 juni 2025). Mål: 500.',
    )
    expect(svgOf(seriesFrom([24, 71]), 'en')).toContain('Latest 71 people (30 June 2025).')
  })

  it('marks each value, and what is corrected or approximate by another shape', () => {
    const series = seriesFrom([24, 71, 90])
    expect(svgOf(series)).toMatch(/class="chart__point" d="(M\d+ \d+h.01){3}"/)
    expect(svgOf(series)).not.toMatch(/chart__corrected|chart__approximate/)
    const [first, second, ...rest] = series.points
    const correction = { date: now, text: 'Rättat.' }
    const marked: Series = {
      ...series,
      points: [
        { ...first, approximate: true },
        ...(second === undefined ? [] : [{ ...second, correction }]),
        ...rest,
      ],
    }
    expect(svgOf(marked)).toMatch(/class="chart__approximate" d="M\d+ \d+h.01"/)
    expect(svgOf(marked)).toMatch(/class="chart__corrected" d="M\d+ \d+l7 7-7 7-7-7z"/)
  })

  it('stands as bars where each period is counted by itself', () => {
    const svg = svgOf(seriesFrom([3, 9, 11], { kind: 'perPeriod' }))
    expect(svg).toMatch(/class="chart__bar" d="(M\d+ \d+V\d+){3}"/)
    expect(svg).not.toContain('chart__line')
  })

  it('shows the target as a line with its value', () => {
    const svg = svgOf(seriesFrom([24, 71], { target: 500 }))
    expect(svg).toContain('class="chart__target"')
    expect(svg).toContain('>Mål: 500</text>')
  })

  it('is none of a single value', () => {
    expect(chartOf(seriesFrom([24]), 'sv', 'Europe/Stockholm')).toBeNull()
  })

  it('carries no style of its own, and escapes every name', () => {
    const series = seriesFrom([24, 71])
    const name = { sv: '<script>alert("x")</script>', en: '' }
    const svg = svgOf({ ...series, measure: { ...series.measure, name } })
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toMatch(/<script|style=|<style|on\w+=/)
  })

  it('is small: a project with five of them keeps its page under eight kilobytes', () => {
    expect(svgOf(seriesFrom([24, 71, 132, 168], { target: 500 })).length).toBeLessThan(1700)
  })

  it('keeps everything within its frame, whatever the values are', () => {
    const value = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.double({ min: -1, max: 1 }))
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 4 }), (values) => {
        const series = seriesFrom(values.map((each) => (Number.isNaN(each) ? 0 : each)))
        const svg = svgOf(series)
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        const places = [...svg.matchAll(/ (?:x|y|cx|cy)="([^"]+)"/g)].map(([, at]) => Number(at))
        expect(places.length).toBeGreaterThan(4)
        for (const at of places) expect(at >= -10 && at <= 400, `${at} in ${svg}`).toBe(true)
        expect(lastOf(series).value).toBe(series.points.at(-1)?.value)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import type { Project, Report } from '../../src/content/entry.ts'
import { goalText } from '../../src/figures/goal.ts'
import { firstOf, highestOf, lastOf, type Series, seriesOf } from '../../src/figures/series.ts'
import { formatOf } from '../../src/i18n/format.ts'
import { measureOf, quarterly } from '../helpers/figures.ts'
import { projectOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const measures = { participants: measureOf(), hours: measureOf({ unit: { sv: 't', en: 'h' } }) }

function seriesIn(reports: readonly Report[], project: Partial<Project> = {}): readonly Series[] {
  const newestFirst = reports.toSorted((a, b) => b.date - a.date)
  return seriesOf(
    siteOf({ reports: newestFirst, measures }),
    now,
    projectOf({ slug: 'lyftet', ...project }),
  )
}

const valuesIn = (all: readonly Series[]) =>
  all.map(({ points }) => points.map(({ value }) => value))

describe('the values of a measure over time', () => {
  it('come from the reports of the project, by the end of their periods', () => {
    const elsewhere = quarterly(2, 999, { project: 'annat' })
    const all = seriesIn([quarterly(3, 30), quarterly(1, 10), quarterly(2, 20), elsewhere])
    expect(valuesIn(all)).toEqual([[10, 20, 30]])
    const [series] = all
    if (series === undefined) throw new Error('no series')
    expect([firstOf(series).end, lastOf(series).end]).toEqual(['2025-03-31', '2025-09-30'])
  })

  it('never show what is not published: drafts, scheduled, expired and withdrawn reports', () => {
    const all = seriesIn([
      quarterly(1, 10),
      quarterly(2, 20, { draft: true }),
      quarterly(3, 30, { publishDate: now + 1 }),
      quarterly(4, 40, { withdrawn: { date: now - 1, reason: 'Fel', mode: 'keep' } }),
      quarterly(2, 50, { slug: 'utgangen', expiryDate: now - 1 }),
    ])
    expect(valuesIn(all)).toEqual([[10]])
  })

  it('tell which values were corrected', () => {
    const corrections = [{ date: now - 1, text: 'Rättat.', keyFigure: 'participants' }]
    const [series] = seriesIn([quarterly(1, 10), quarterly(2, 20, { corrections })])
    expect(series?.points.map(({ correction }) => correction?.text)).toEqual([undefined, 'Rättat.'])
  })

  it('are the same in English where a report has not been translated', () => {
    const english = quarterly(1, 10, { locale: 'en' })
    const all = seriesIn([quarterly(1, 10), english, quarterly(2, 20)], { locale: 'en' })
    expect(valuesIn(all)).toEqual([[10, 20]])
    expect(all[0]?.points.map(({ report }) => report.locale)).toEqual(['en', 'sv'])
  })

  it('count once where two reports are for the same day: the newer one', () => {
    const newer = quarterly(1, 11, { slug: 'nyare', date: now - 1, publishDate: now - 1 })
    expect(valuesIn(seriesIn([quarterly(1, 10), newer]))).toEqual([[11]])
  })

  it('stand in the order of the project, and skip what nothing defines', () => {
    const keyFigures = ['participants', 'hours', 'constructor'].map((measure) => ({
      measure,
      value: 1,
      approximate: false,
    }))
    const all = seriesIn([quarterly(1, 0, { keyFigures })], { measures: [{ measure: 'hours' }] })
    expect(all.map(({ id }) => id)).toEqual(['hours', 'participants'])
  })

  it('have a highest value, the latest where several are as high', () => {
    const [series] = seriesIn([quarterly(1, 30), quarterly(2, 30), quarterly(3, 20)])
    expect(series && highestOf(series).end).toBe('2025-06-30')
  })
})

describe('the target in words', () => {
  const textOf = (goal: { target?: number; by?: string }, locale: 'sv' | 'en' = 'sv') => {
    const [series] = seriesIn([quarterly(1, 400)], {
      measures: [{ measure: 'participants', ...goal }],
    })
    if (series === undefined) throw new Error('no series')
    return goalText(series, locale, formatOf(locale, 'Europe/Stockholm')).replaceAll('\u00a0', ' ')
  }

  it('says the value, the target and the share', () => {
    expect(textOf({ target: 1200 })).toBe('400 av 1 200, 33 % av målet')
    expect(textOf({ target: 1200, by: '2027-06-30' })).toBe(
      '400 av 1 200, 33 % av målet senast 30 juni 2027',
    )
    expect(textOf({ target: 1200 }, 'en')).toBe('400 of 1,200, 33% of the target')
  })

  it('says nothing without a target', () => {
    expect(textOf({})).toBe('')
  })
})

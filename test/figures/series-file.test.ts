import { describe, expect, it } from 'vitest'
import { licence, seriesFileAt, type SeriesRoute } from '../../src/figures/series-file.ts'
import { measureOf, quarterly } from '../helpers/figures.ts'
import { projectOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const siteUrl = 'https://nulage.example'
const corrections = [
  { date: Date.parse('2025-12-24T23:30:00Z'), text: 'Rättat.', keyFigure: 'participants' },
]
const site = siteOf({
  reports: [quarterly(2, 20.5, { corrections }), quarterly(1, 10)],
  projects: [projectOf({ slug: 'lyftet', measures: [{ measure: 'participants', target: 500 }] })],
  measures: { participants: measureOf({ definition: { sv: 'Varje "person", en gång', en: '' } }) },
})
const route: SeriesRoute = {
  name: 'series',
  locale: 'sv',
  format: 'csv',
  slug: 'lyftet',
  measure: 'participants',
}
const fileAt = (parts: Partial<SeriesRoute> = {}) =>
  seriesFileAt({ site, now, siteUrl }, { ...route, ...parts })

describe('the figures as open data', () => {
  it('come as CSV with a row for each value, its definition and licence', () => {
    const { type, body } = fileAt() ?? { type: '', body: '' }
    expect(type).toBe('text/csv')
    expect(body.split('\r\n')).toEqual([
      'measure,unit,start,end,value,approximate,corrected,report,definition,licence',
      `participants,personer,2025-01-01,2025-03-31,10,false,,${siteUrl}/nyheter/kvartal-1,"Varje ""person"", en gång",${licence}`,
      `participants,personer,2025-04-01,2025-06-30,20.5,false,2025-12-25,${siteUrl}/nyheter/kvartal-2,"Varje ""person"", en gång",${licence}`,
      '',
    ])
  })

  it('come as JSON with all that explains them', () => {
    const { body } = fileAt({ format: 'json' }) ?? { body: '{}' }
    expect(JSON.parse(body)).toMatchObject({
      id: 'participants',
      unit: 'personer',
      kind: 'cumulative',
      definition: 'Varje "person", en gång',
      licence,
      url: `${siteUrl}/projekt/lyftet/participants.json`,
      project: { url: `${siteUrl}/projekt/lyftet` },
      target: { value: 500 },
      values: [
        { start: '2025-01-01', end: '2025-03-31', value: 10, approximate: false },
        { value: 20.5, corrected: '2025-12-25', report: `${siteUrl}/nyheter/kvartal-2` },
      ],
    })
  })

  it('are none of a project or measure that readers cannot see', () => {
    expect(fileAt({ slug: 'annat' })).toBeUndefined()
    expect(fileAt({ measure: 'constructor' })).toBeUndefined()
    expect(fileAt({ locale: 'en' })).toBeUndefined()
  })

  it('start no formula in a spreadsheet', () => {
    const unit = { sv: '=HYPERLINK("http://x")', en: '' }
    const measures = { participants: measureOf({ unit }) }
    const body = seriesFileAt({ site: { ...site, measures }, now, siteUrl }, route)?.body
    expect(body).toContain(`"'=HYPERLINK(""http://x"")"`)
  })
})

import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../src/content/body.ts'
import { reportOf, settingsOf, siteOf } from '../helpers/site.ts'

const report = reportOf({
  markdown: 'Vi är {{figure:deltagare}} med i {{figure:deltagare}}, enligt EU.',
  keyFigures: [{ measure: 'deltagare', value: 1.5, approximate: false }],
})
const measure = {
  name: { sv: 'Deltagare', en: 'Participants' },
  unit: { sv: 'personer', en: 'people' },
  kind: 'snapshot',
  direction: 'up',
  decimals: 1,
  definition: { sv: '', en: '' },
  source: { sv: '', en: '' },
} as const
const site = siteOf({ reports: [report], measures: { deltagare: measure } })

describe('the text of an entry', () => {
  test('is rendered once, also when other texts change', () => {
    const body = bodyOf(site, report)
    expect(body.plainText).toContain('1,5')
    expect(bodyOf(site, report)).toBe(body)
    const after = siteOf({ ...site, reports: [report, reportOf({ slug: 'ny' })], revision: 'ny' })
    expect(bodyOf(after, report)).toBe(body)
  })

  test('is rendered anew when something changes that it refers to', () => {
    const before = bodyOf(site, report)
    const changed = [
      siteOf({ ...site, measures: { deltagare: { ...measure, decimals: 0 } } }),
      siteOf({
        ...site,
        glossary: {
          eu: {
            term: 'EU',
            expansion: { sv: 'Europeiska unionen', en: 'European Union' },
            definition: { sv: '', en: '' },
          },
        },
      }),
      siteOf({ ...site, settings: settingsOf({ timeZone: 'Europe/Helsinki' }) }),
    ]
    for (const other of changed) expect(bodyOf(other, report)).not.toBe(before)
    expect(bodyOf(changed[0] ?? site, report).plainText).toContain('2')
  })
})

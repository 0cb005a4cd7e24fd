import type { Measure, Report } from '../../src/content/entry.ts'
import { reportOf } from './site.ts'

export function measureOf(parts: Partial<Measure> = {}): Measure {
  return {
    name: { sv: 'Utbildade personer', en: 'People trained' },
    unit: { sv: 'personer', en: 'people' },
    kind: 'cumulative',
    direction: 'up',
    decimals: 0,
    definition: { sv: 'Varje person räknas en gång.', en: 'Each person is counted once.' },
    source: { sv: 'Projektets listor', en: 'The project’s lists' },
    ...parts,
  }
}

/** A report on the quarter of 2025 that is named from 1 to 4, with the same value of each measure. */
export function quarterly(quarter: number, value: number, parts: Partial<Report> = {}): Report {
  const start = `2025-${String(quarter * 3 - 2).padStart(2, '0')}-01`
  const end = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'][quarter - 1] ?? ''
  return reportOf({
    slug: `kvartal-${quarter}`,
    date: Date.parse(end) + 14 * 24 * 3_600_000,
    project: 'lyftet',
    period: { start, end },
    keyFigures: [{ measure: 'participants', value, approximate: false }],
    ...parts,
  })
}

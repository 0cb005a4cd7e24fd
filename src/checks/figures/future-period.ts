import { formatOf } from '../../i18n/format.ts'
import type { Rule } from '../rule.ts'

export const futurePeriod: Rule = {
  code: 'period-efter-rapporten',
  severity: 'warning',
  what: 'Perioden som siffrorna gäller slutar efter den dag då rapporten är daterad.',
  why: 'Ingen kan veta hur det har gått i en tid som inte är slut.',
  remedy: 'Rätta period.end eller date.',
  example: 'date: 2021-05-12 med period: { start: 2021-01-01, end: 2021-12-31 }',
  *find({ site, placeOf }) {
    const format = formatOf('sv', site.settings.timeZone)
    for (const { file, date, period, draft, keyFigures } of site.reports) {
      if (period === undefined || draft || keyFigures.length === 0 || date === 0) continue
      if (period.end <= format.dayAt(date)) continue
      yield {
        file,
        place: placeOf(file, ['period', 'end']),
        message: `Perioden slutar ${format.day(period.end)}, men rapporten är från ${format.date(date)}.`,
        hint: 'Rätta end under period, eller date.',
      }
    }
  },
}

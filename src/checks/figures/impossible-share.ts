import type { Rule } from '../rule.ts'

export const impossibleShare: Rule = {
  code: 'orimlig-andel',
  severity: 'warning',
  what: 'En andel är mindre än 0 eller mer än 100 procent.',
  why: 'Det är nästan alltid ett skrivfel, och diagrammen räknar med det.',
  remedy: 'Skriv andelen i procent, från 0 till 100.',
  example: 'keyFigures: [{ measure: completion-rate, value: 780 }]',
  *find({ site, placeOf }) {
    for (const { file, keyFigures } of site.reports)
      for (const [index, { measure, value }] of keyFigures.entries()) {
        if (site.measures[measure]?.kind !== 'percent' || (value >= 0 && value <= 100)) continue
        yield {
          file,
          place: placeOf(file, ['keyFigures', index, 'value']),
          message: `${measure} är en andel, och ${value} procent kan den inte vara.`,
          hint: 'Skriv ett tal från 0 till 100.',
        }
      }
  },
}

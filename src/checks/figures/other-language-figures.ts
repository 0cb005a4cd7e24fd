import type { Report } from '../../content/entry.ts'
import { originalOf } from '../originals.ts'
import type { Found, Rule } from '../rule.ts'

export const otherLanguageFigures: Rule = {
  code: 'sprak-skiljer-sig',
  severity: 'error',
  what: 'Översättningen eller den lättlästa texten har andra nyckeltal, en annan period eller ett annat läge än originalet.',
  why: 'Läsarna får olika uppgifter om samma sak beroende på vilket språk de läser.',
  remedy: 'Ge båda texterna samma keyFigures, period, status och project.',
  example: 'keyFigures: [{ measure: participants, value: 40 }] (originalet har 400)',
  *find(look) {
    for (const report of look.site.reports) {
      const original = originalOf(report, look)
      if (original?.kind !== 'report') continue
      if (!look.isWhole(report) || !look.isWhole(original)) continue
      for (const { path, words } of differences(report, original))
        yield {
          file: report.file,
          place: look.placeOf(report.file, path),
          message: `${words} i ${original.file}.`,
          hint: 'Rätta den fil som har fel.',
        } satisfies Found
    }
  },
}

interface Difference {
  readonly path: readonly (string | number)[]
  readonly words: string
}

function* differences(report: Report, original: Report): Generator<Difference> {
  for (const [index, { measure, value }] of report.keyFigures.entries()) {
    const other = original.keyFigures.find((figure) => figure.measure === measure)
    if (other === undefined)
      yield {
        path: ['keyFigures', index, 'measure'],
        words: `${measure} finns inte bland nyckeltalen`,
      }
    else if (other.value !== value)
      yield {
        path: ['keyFigures', index, 'value'],
        words: `${measure} är ${value} här men ${other.value}`,
      }
  }
  for (const key of ['start', 'end'] as const)
    if (report.period && original.period && report.period[key] !== original.period[key])
      yield {
        path: ['period', key],
        words: `Perioden har ${report.period[key]} under ${key} här men ${original.period[key]}`,
      }
  for (const key of ['status', 'project'] as const)
    if (report[key] !== undefined && report[key] !== original[key])
      yield {
        path: [key],
        words: `${key} är ${report[key]} här men ${original[key] ?? 'ingenting'}`,
      }
}

import type { DraftSite, Finding } from '../draft-site.ts'
import type { Report } from '../entry.ts'

/** Key figures say what time they are for, once each, and a total never falls in silence. */
export function keyFigures({ entries, measures }: DraftSite): readonly Finding[] {
  const reports = entries.filter((entry) => entry.kind === 'report')
  return [
    ...reports.flatMap(withoutPeriod),
    ...reports.flatMap(doubled),
    ...seriesOf(reports).flatMap((series) => falling(series, measures)),
  ]
}

function withoutPeriod({ file, keyFigures, period }: Report): Finding[] {
  if (keyFigures.length === 0 || period !== undefined) return []
  const fault = {
    code: 'period-saknas',
    message: 'Rapporten har nyckeltal men säger inte vilken tid de gäller.',
    hint: 'Lägg till period: { start: 2021-01-01, end: 2021-04-30 } med rätt dagar.',
  }
  return [{ file, path: ['period'], part: 'missing', fault, holdsBack: true }]
}

function doubled({ file, keyFigures }: Report): Finding[] {
  return keyFigures.flatMap(({ measure }, index): Finding[] => {
    if (keyFigures.findIndex((figure) => figure.measure === measure) === index) return []
    const fault = {
      code: 'dubbelt-nyckeltal',
      message: `${measure} står två gånger bland nyckeltalen.`,
      hint: 'Behåll det ena värdet.',
    }
    const path = ['keyFigures', index, 'measure']
    return [{ file, path, part: 'value', fault, holdsBack: true }]
  })
}

/** The reports of each project, per language, in the order of their periods. */
function seriesOf(reports: readonly Report[]): readonly (readonly Report[])[] {
  const series = new Map<string, Report[]>()
  for (const report of reports) {
    if (report.project === undefined || report.period === undefined) continue
    if (report.draft || report.edition !== 'standard' || report.withdrawn !== undefined) continue
    const key = `${report.locale}/${report.project}`
    const known = series.get(key)
    if (known === undefined) series.set(key, [report])
    else known.push(report)
  }
  return [...series.values()].map((row) => row.sort((a, b) => compare(endOf(a), endOf(b))))
}

function falling(series: readonly Report[], measures: DraftSite['measures']): Finding[] {
  const latest = new Map<string, { readonly value: number; readonly report: Report }>()
  return series.flatMap((report) =>
    report.keyFigures.flatMap(({ measure, value }, index): Finding[] => {
      if (measures[measure]?.kind !== 'cumulative') return []
      const before = latest.get(measure)
      latest.set(measure, { value, report })
      if (before === undefined || value >= before.value) return []
      if ([report, before.report].some((either) => isCorrected(either, measure))) return []
      const fault = {
        code: 'nyckeltal-minskar',
        message: `${measure} räknas sedan starten, men är lägre än i ${before.report.file} (${before.value}).`,
        hint: 'Rätta värdet, eller lägg till en rättelse under corrections med keyFigure i den rapport som hade fel.',
      }
      const path = ['keyFigures', index, 'value']
      return [{ file: report.file, path, part: 'value', fault, holdsBack: true }]
    }),
  )
}

function isCorrected({ corrections }: Report, measure: string): boolean {
  return corrections.some(({ keyFigure }) => keyFigure === measure)
}

function endOf({ period }: Report): string {
  return period?.end ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

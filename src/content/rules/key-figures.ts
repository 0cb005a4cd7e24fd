import { locales } from '../../i18n/locale.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Report } from '../entry.ts'

/** Key figures say what time they are for, once each, and a total never falls in silence. */
export function keyFigures({ entries, measures }: DraftSite): readonly Finding[] {
  const reports = entries
    .filter((entry) => entry.kind === 'report')
    .filter(({ keyFigures }) => keyFigures.length > 0)
  return [
    ...reports.filter(({ period }) => period === undefined).map(withoutPeriod),
    ...reports.flatMap(doubled),
    ...seriesOf(reports).flatMap((series) => falling(series, measures)),
  ]
}

function withoutPeriod({ file }: Report): Finding {
  const fault = {
    code: 'period-saknas',
    message: 'Rapporten har nyckeltal men säger inte vilken tid de gäller.',
    hint: 'Lägg till period: { start: 2021-01-01, end: 2021-04-30 } med rätt dagar.',
  }
  return { file, path: ['period'], part: 'missing', fault, holdsBack: true }
}

function doubled({ file, keyFigures }: Report): readonly Finding[] {
  const measures = new Set<string>()
  const findings: Finding[] = []
  for (const [index, { measure }] of keyFigures.entries()) {
    if (measures.size === measures.add(measure).size) findings.push(twice(file, measure, index))
  }
  return findings
}

function twice(file: string, measure: string, index: number): Finding {
  const fault = {
    code: 'dubbelt-nyckeltal',
    message: `${measure} står två gånger bland nyckeltalen.`,
    hint: 'Behåll det ena värdet.',
  }
  const path = ['keyFigures', index, 'measure']
  return { file, path, part: 'value', fault, holdsBack: true }
}

/** The reports of each project, per language, in the order of their periods. */
function seriesOf(reports: readonly Report[]): readonly (readonly Report[])[] {
  const series = { sv: new Map<string, Report[]>(), en: new Map<string, Report[]>() }
  for (const report of reports) {
    const { project, period, draft, edition, withdrawn, locale } = report
    if (project === undefined || period === undefined) continue
    if (draft || edition !== 'standard' || withdrawn !== undefined) continue
    const known = series[locale].get(project)
    if (known === undefined) series[locale].set(project, [report])
    else known.push(report)
  }
  const rows = locales.flatMap((locale) => [...series[locale].values()])
  return rows.map((row) => row.sort((a, b) => compare(endOf(a), endOf(b))))
}

function falling(series: readonly Report[], measures: DraftSite['measures']): readonly Finding[] {
  const latest = new Map<string, { readonly value: number; readonly report: Report }>()
  const findings: Finding[] = []
  for (const report of series)
    for (const [index, { measure, value }] of report.keyFigures.entries()) {
      if (measures[measure]?.kind !== 'cumulative') continue
      const before = latest.get(measure)
      latest.set(measure, { value, report })
      if (before === undefined || value >= before.value) continue
      if ([report, before.report].some((either) => isCorrected(either, measure))) continue
      findings.push(fell(report.file, measure, index, before))
    }
  return findings
}

function fell(
  file: string,
  measure: string,
  index: number,
  before: { readonly value: number; readonly report: Report },
): Finding {
  const fault = {
    code: 'nyckeltal-minskar',
    message: `${measure} räknas sedan starten, men är lägre än i ${before.report.file} (${before.value}).`,
    hint: 'Rätta värdet, eller lägg till en rättelse under corrections med keyFigure i den rapport som hade fel.',
  }
  const path = ['keyFigures', index, 'value']
  return { file, path, part: 'value', fault, holdsBack: true }
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

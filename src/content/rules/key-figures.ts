import { keptForGroups } from '../../base/kept-groups.ts'
import { onceForEach } from '../../base/once-for-each.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry, Report } from '../entry.ts'
import { onAll, type Seen } from './kept-findings.ts'

const keys = [
  ...(['kind', 'file', 'locale', 'edition', 'draft', 'withdrawn', 'corrections'] as const),
  ...(['project', 'period', 'keyFigures'] as const),
]
type Told = Extract<Seen<(typeof keys)[number]>, { kind: 'report' }>

/** Key figures say what time they are for. */
export function missingPeriod(entry: Entry): readonly Finding[] {
  if (entry.kind !== 'report' || entry.keyFigures.length === 0) return []
  return entry.period === undefined ? [withoutPeriod(entry)] : []
}

/** A report tells each figure once. */
export function doubledFigures(entry: Entry): readonly Finding[] {
  if (entry.kind !== 'report') return []
  const findings: Finding[] = []
  const measures = new Set<string>()
  for (const [index, { measure }] of entry.keyFigures.entries()) {
    if (measures.has(measure)) findings.push(twice(entry.file, measure, index))
    measures.add(measure)
  }
  return findings
}

/** A total since the start never falls in silence. */
export const fallingTotals = onAll(keys, (entries, { measures }) =>
  fallingIn(measures)(seriesOf(entries)).flat(),
)

function withoutPeriod({ file }: Report): Finding {
  const fault = {
    code: 'period-saknas',
    message: 'Rapporten har nyckeltal men säger inte vilken tid de gäller.',
    hint: 'Lägg till period: { start: 2021-01-01, end: 2021-04-30 } med rätt dagar.',
  }
  return { file, path: ['period'], part: 'missing', fault, holdsBack: true }
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

/** The reports of each project that have figures, per language. */
function seriesOf(
  entries: readonly Seen<(typeof keys)[number]>[],
): ReadonlyMap<string, readonly Told[]> {
  const series = new Map<string, Told[]>()
  for (const entry of entries) {
    if (entry.kind !== 'report' || entry.keyFigures.length === 0) continue
    const { project, period, draft, edition, withdrawn, locale } = entry
    if (project === undefined || period === undefined) continue
    if (draft || edition !== 'standard' || withdrawn !== undefined) continue
    const key = `${locale} ${project}`
    const known = series.get(key)
    if (known === undefined) series.set(key, [entry])
    else known.push(entry)
  }
  return series
}

/** Most projects have not changed since the site before. */
const fallingIn = onceForEach((measures: DraftSite['measures']) =>
  keptForGroups((reports: readonly Told[]) =>
    falling(
      reports.toSorted((a, b) => compare(endOf(a), endOf(b))),
      measures,
    ),
  ),
)

function falling(series: readonly Told[], measures: DraftSite['measures']): readonly Finding[] {
  const latest = new Map<string, { readonly value: number; readonly report: Told }>()
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
  before: { readonly value: number; readonly report: Told },
): Finding {
  const fault = {
    code: 'nyckeltal-minskar',
    message: `${measure} räknas sedan starten, men är lägre än i ${before.report.file} (${before.value}).`,
    hint: 'Rätta värdet, eller lägg till en rättelse under corrections med keyFigure i den rapport som hade fel.',
  }
  const path = ['keyFigures', index, 'value']
  return { file, path, part: 'value', fault, holdsBack: true }
}

function isCorrected({ corrections }: Told, measure: string): boolean {
  return corrections.some(({ keyFigure }) => keyFigure === measure)
}

function endOf({ period }: Told): string {
  return period?.end ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

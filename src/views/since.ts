import type { KeyFigure, Milestone, Report } from '../content/entry.ts'
import type { Scope } from './scope.ts'

/** What has happened between two reports of a project, in sentences made from the data. */
export function sinceOf(
  scope: Scope,
  report: Report,
  previous: Report | undefined,
  milestones: readonly Milestone[],
): readonly string[] {
  if (previous === undefined) return []
  return [
    ...statusChange(scope, report, previous),
    ...milestonesReached(scope, report, previous, milestones),
    ...figuresMoved(scope, report, previous),
  ]
}

/** `+120 sedan förra rapporten`; empty where there is nothing to compare with. */
export function changeOf(
  { site, words, format }: Scope,
  figure: KeyFigure,
  previous: Report | undefined,
): string {
  const measure = site.measures[figure.measure]
  const before = figureIn(previous, figure.measure)
  if (measure === undefined || before === undefined) return ''
  if (before.value === figure.value) return words.since.same
  const change = format.change(figure.value - before.value, measure.decimals)
  return words.since.change(change)
}

function statusChange({ words }: Scope, report: Report, previous: Report): string[] {
  if (report.status === undefined || previous.status === undefined) return []
  if (report.status === previous.status) return []
  return [words.since.status(words.statuses[previous.status], words.statuses[report.status])]
}

function milestonesReached(
  { words, format }: Scope,
  report: Report,
  previous: Report,
  milestones: readonly Milestone[],
): string[] {
  const from = format.dayAt(previous.date)
  const to = format.dayAt(report.date)
  return milestones.flatMap(({ title, done }) =>
    typeof done === 'string' && done > from && done <= to
      ? [words.since.milestone(title, format.day(done))]
      : [],
  )
}

function figuresMoved({ site, locale, words, format }: Scope, report: Report, previous: Report) {
  return report.keyFigures.flatMap((figure) => {
    const measure = site.measures[figure.measure]
    const before = figureIn(previous, figure.measure)
    if (measure === undefined || before === undefined || before.value === figure.value) return []
    const text = ({ value, approximate }: KeyFigure) =>
      format.figure(value, measure.decimals, approximate)
    return [
      words.since.figure(measure.name[locale], text(before), text(figure), measure.unit[locale]),
    ]
  })
}

function figureIn(report: Report | undefined, id: string): KeyFigure | undefined {
  return report?.keyFigures.find(({ measure }) => measure === id)
}

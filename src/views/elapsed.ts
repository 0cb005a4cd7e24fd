import type { PlainDate, Project } from '../content/entry.ts'
import type { Scope } from './scope.ts'

/** `41 % av tiden har gått`; empty before the start, and for a project without both its days. */
export function elapsedText(
  { words, format }: Scope,
  { startDate, endDate }: Project,
  day: PlainDate,
): string {
  if (startDate === undefined || endDate === undefined) return ''
  const [from, to, at] = [Date.parse(startDate), Date.parse(endDate), Date.parse(day)]
  if (to <= from || at < from) return ''
  return words.titles.elapsed(format.share(Math.min(1, (at - from) / (to - from))))
}

import { correctionsOf as correctionsIn } from '../content/corrections.ts'
import type { Entry } from '../content/entry.ts'
import { replacementOf } from '../content/redirection.ts'
import { dateOf } from './date-text.ts'
import type { DateText } from './frame.ts'
import type { ChangeModel, ReportModel } from './report.ts'
import type { Scope } from './scope.ts'

/** Comes from major updates and corrections that have happened, never from file or git times. */
export function updatedOn(scope: Scope, entry: Entry): DateText | null {
  const moments = [...majorUpdates(entry), ...entry.corrections]
    .map(({ date }) => date)
    .filter((date) => date <= scope.now && date > entry.date)
  return moments.length === 0 ? null : dateOf(scope, Math.max(...moments))
}

/** What readers are told of, newest first. */
export function changesOf(scope: Scope, entry: Entry): readonly ChangeModel[] {
  return majorUpdates(entry)
    .filter(({ date }) => date <= scope.now)
    .sort((a, b) => b.date - a.date)
    .map(({ date, note }) => ({ date: dateOf(scope, date), text: note }))
}

export function correctionsOf(scope: Scope, entry: Entry): readonly ChangeModel[] {
  return correctionsIn(scope.site, entry, scope.now).map(({ date, text }) => ({
    date: dateOf(scope, date),
    text,
  }))
}

export function withdrawalOf(scope: Scope, entry: Entry): ReportModel['withdrawn'] {
  const { withdrawn } = entry
  if (withdrawn === undefined || withdrawn.date > scope.now) return null
  const { date, reason } = withdrawn
  return {
    date: dateOf(scope, date),
    text: reason,
    replacedBy: replacementOf(scope.site, entry, scope.now) ?? '',
  }
}

function majorUpdates({ updates }: Entry) {
  return updates.filter(({ type }) => type === 'major')
}

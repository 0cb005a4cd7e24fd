import type { Milestone, PlainDate } from '../content/entry.ts'
import { dayOf } from './date-text.ts'
import type { MilestoneModel } from './project.ts'
import type { Scope } from './scope.ts'

export function milestoneOf(scope: Scope, milestone: Milestone, today: PlainDate): MilestoneModel {
  const { title, date, done } = milestone
  return { title, date: dayOf(scope, date), ...stateOf(scope, date, done, today) }
}

/** A milestone that was reached on a later day than today is still to come. */
function stateOf(
  { words: { milestones }, format }: Scope,
  date: PlainDate,
  done: Milestone['done'],
  today: PlainDate,
): Pick<MilestoneModel, 'state' | 'stateText'> {
  if (done === true) return { state: 'reached', stateText: milestones.reached }
  if (done !== undefined && done <= today)
    return { state: 'reached', stateText: milestones.reachedOn(format.day(done)) }
  return date < today
    ? { state: 'late', stateText: milestones.late }
    : { state: 'coming', stateText: milestones.coming }
}

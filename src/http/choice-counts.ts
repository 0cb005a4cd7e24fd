import type { Clock } from '../base/clock.ts'
import { type OptionalCategory, optionalCategories } from '../consent/category.ts'
import { type Choice, type Day, dayOf } from '../consent/consent.ts'

/** How many have said yes and no, day by day: sums of this process, and nothing of who they were. */
export interface ChoiceCounts {
  readonly add: (choice: Choice) => void
  readonly all: () => readonly ChoiceCount[]
}

export interface ChoiceCount {
  /** `2026-11-23`, in UTC. */
  readonly day: string
  readonly category: OptionalCategory
  readonly answer: 'yes' | 'no'
  readonly count: number
}

export function createChoiceCounts(clock: Clock): ChoiceCounts {
  const days = new Map<Day, Map<string, ChoiceCount>>()
  return {
    add(choice) {
      const today = dayOf(clock())
      for (const day of days.keys()) if (today - day > keptDays) days.delete(day)
      const counts = days.get(today) ?? new Map<string, ChoiceCount>()
      days.set(today, counts)
      for (const category of optionalCategories) {
        const answer = choice[category] ? 'yes' : 'no'
        const count = (counts.get(category + answer)?.count ?? 0) + 1
        counts.set(category + answer, { day: dateOf(today), category, answer, count })
      }
    },
    all: () => [...days.values()].flatMap((counts) => [...counts.values()]),
  }
}

/** Whoever wants them longer reads them off in time. */
const keptDays = 30

function dateOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

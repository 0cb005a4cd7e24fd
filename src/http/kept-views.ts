import { LRUCache } from 'lru-cache'
import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import { variantOf } from '../consent/variant.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Answer, ViewContext } from '../views/answer.ts'

/**
 * Views as they were made: for each address and variant once, as long as readers may see the same.
 * A view knows no visitor. It is shown to all who have chosen the same, under their own notice.
 */
export function createKeptViews() {
  const answersOf = onceForEach<Published, LRUCache<string, Answer>>(
    () => new LRUCache({ max: mostKept }),
  )
  return (
    { site, now, visitor }: ViewContext,
    address: string,
    make: () => Answer | undefined,
  ): Answer | undefined => {
    const answers = answersOf(publishedAt(site, now))
    const key = `${variantOf(visitor.consent)} ${address}`
    const kept = answers.get(key)
    if (kept !== undefined && isTrueAt(kept, now)) return kept
    const made = make()
    if (made !== undefined && !made.isPersonal) answers.set(key, made)
    return made
  }
}

/** With its markup, a view takes some thirty thousand bytes. */
const mostKept = 500

function isTrueAt({ lastChange, nextChange }: Answer, now: Instant): boolean {
  return (lastChange ?? -Infinity) <= now && now < (nextChange ?? Infinity)
}

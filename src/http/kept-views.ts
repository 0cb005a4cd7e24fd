import { LRUCache } from 'lru-cache'
import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import { variantOf } from '../consent/variant.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Answer, ViewContext } from '../views/answer.ts'

/**
 * Views as they were made: for each address and variant one, as long as readers may see the same. A
 * view knows no visitor: it is shown to all who have chosen the same, under their own notice.
 */
export interface KeptViews {
  readonly answerAt: (context: ViewContext, address: string) => Answer | undefined
  /** @param bytes how long the page is that was made of it: its markup is kept with it */
  readonly keep: (context: ViewContext, address: string, answer: Answer, bytes: number) => void
}

export function createKeptViews(): KeptViews {
  const answersOf = onceForEach<Published, LRUCache<string, Answer>>(
    () => new LRUCache({ maxSize: mostBytes }),
  )
  const answersIn = ({ site, now }: ViewContext) => answersOf(publishedAt(site, now))
  return {
    answerAt(context, address) {
      const answer = answersIn(context).get(keyOf(context, address))
      return answer !== undefined && isTrueAt(answer, context.now) ? answer : undefined
    },
    keep(context, address, answer, bytes) {
      if (answer.isPersonal) return
      answersIn(context).set(keyOf(context, address), answer, { size: bytes + bytesOfModels })
    },
  }
}

const mostBytes = 16 * 1024 * 1024
const bytesOfModels = 12_000

function keyOf({ visitor }: ViewContext, address: string): string {
  return `${variantOf(visitor.consent)} ${address}`
}

function isTrueAt({ lastChange, nextChange }: Answer, now: Instant): boolean {
  return (lastChange ?? -Infinity) <= now && now < (nextChange ?? Infinity)
}

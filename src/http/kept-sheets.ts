import { LRUCache } from 'lru-cache'
import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import { variantOf } from '../consent/variant.ts'
import { type Published, publishedAt } from '../content/published.ts'
import type { Sheet } from '../render/templates.ts'
import type { Answer, ViewContext } from '../views/answer.ts'

/** What an address leads to, rendered but for the notice on it. */
export interface SheetAnswer extends Omit<Answer, 'view'> {
  readonly sheet: Sheet
  readonly status: number
}

/**
 * Sheets as they were made: for each address and variant one, as long as readers may see the same.
 * A sheet knows no visitor: it is for all who have chosen the same, under a notice of their own.
 */
export interface KeptSheets {
  readonly sheetAt: (context: ViewContext, address: string) => SheetAnswer | undefined
  /** From the second time on: what is asked for once costs more to keep than to make. */
  readonly keep: (context: ViewContext, address: string, answer: SheetAnswer) => void
}

export function createKeptSheets(): KeptSheets {
  const sheetsOf = onceForEach<Published, Sheets>(() => ({
    kept: new LRUCache({ maxSize: mostBytes, sizeCalculation: sizeOf }),
    asked: new Set(),
  }))
  const sheetsIn = ({ site, now }: ViewContext) => sheetsOf(publishedAt(site, now))
  return {
    sheetAt(context, address) {
      const answer = sheetsIn(context).kept.get(keyOf(context, address))
      return answer !== undefined && isTrueAt(answer, context.now) ? answer : undefined
    },
    keep(context, address, answer) {
      if (answer.isPersonal) return
      const { kept, asked } = sheetsIn(context)
      const key = keyOf(context, address)
      if (asked.has(key)) kept.set(key, answer)
      if (asked.size >= mostAsked) asked.clear()
      asked.add(key)
    },
  }
}

interface Sheets {
  readonly kept: LRUCache<string, SheetAnswer>
  /** The keys of all that was asked for. */
  readonly asked: Set<string>
}

const mostBytes = 16 * 1024 * 1024
const mostAsked = 10_000

/** With room for its notices. */
function sizeOf({ sheet: { before, after } }: SheetAnswer): number {
  return before.bytes.byteLength + after.bytes.byteLength + 6000
}

function keyOf({ visitor }: ViewContext, address: string): string {
  return `${variantOf(visitor.consent)} ${address}`
}

function isTrueAt({ lastChange, nextChange }: SheetAnswer, now: Instant): boolean {
  return (lastChange ?? -Infinity) <= now && now < (nextChange ?? Infinity)
}

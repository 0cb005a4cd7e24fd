import type { Request } from 'express'
import type { Clock } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { HistoryLookup } from '../content/history/histories.ts'
import type { Site } from '../content/site.ts'
import type { SiteStore } from '../content/site-store.ts'
import { policyOf } from '../providers/service-policy.ts'
import type { Assets } from '../render/assets.ts'
import type { ViewContext } from '../views/answer.ts'
import type { ReadVisitor, VisitorReading } from './visitor.ts'

export interface ViewContextOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly assets: Assets
  readonly siteUrl: string
  readonly clock: Clock
  readonly readVisitor: ReadVisitor
  readonly histories?: HistoryLookup | undefined
}

/** A request as the views see it, and as the answer must treat it. */
export interface Asked {
  readonly context: ViewContext
  readonly reading: VisitorReading
}

export type Ask = (request: Request) => Asked

/** One look at the clock and one at the store: a request sees one moment and one site. */
export function createAsk(options: ViewContextOptions): Ask {
  const { store, assets, siteUrl, clock, readVisitor, histories } = options
  const assetOf = onceForEach(
    ({ settings }: Site) =>
      (name: string) =>
        assets.addressOf(name, settings.accent),
  )
  return (request) => {
    const site = store.current()
    const reading = readVisitor(request, policyOf(site.services))
    const context: ViewContext = {
      site,
      now: clock(),
      siteUrl,
      visitor: reading.visitor,
      asset: assetOf(site),
      history: histories,
    }
    return { context, reading }
  }
}

import type { Instant } from '../base/clock.ts'
import type { Visitor } from '../consent/visitor.ts'
import type { HistoryLookup } from '../content/history/histories.ts'
import type { Site } from '../content/site.ts'
import type { View } from './view.ts'

/** What an address leads to, before anything is sent. */
export interface Answer {
  readonly view: View
  /** When what this page shows last changed by itself; undefined: it never has. */
  readonly lastChange: Instant | undefined
  /** When what this page shows changes next by itself; undefined: not as far as is known. */
  readonly nextChange: Instant | undefined
  /** Whether the view depends on more than site, address and variant. */
  readonly isPersonal: boolean
}

/** All that a page is made of besides its address. */
export interface ViewContext {
  readonly site: Site
  readonly now: Instant
  /** The public origin, without a slash at the end. */
  readonly siteUrl: string
  readonly visitor: Visitor
  /** The anchor of the embed that this one answer shows, as the visitor asked. */
  readonly once?: string | undefined
  /** Where a text is shown before readers may see it; undefined for readers. */
  readonly preview?: Preview | undefined
  /** The public address of a file in `public/`, fingerprinted: `css/report` -> `/assets/report.<hash>.css`. */
  readonly asset: (name: string) => string
  /** What has been read of the history of the texts; undefined: the site has none. */
  readonly history?: HistoryLookup | undefined
}

/** A page that only who has the link may see. */
export interface Preview {
  /** Its address, with the token. */
  readonly path: string
  /** What the text is now: `Utkast`. */
  readonly state: string
  /** When the link ceases to be good. */
  readonly until: Instant
}

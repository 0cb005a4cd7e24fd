import type { Instant } from '../base/clock.ts'
import { type Variant, variantOf } from '../consent/variant.ts'
import type { VisitorReading } from './visitor.ts'

/** Who may keep a page, and for how long. This is the one place that decides it. */
export type Keeping = 'nobody' | 'browser' | 'everyone'

export function keepingOf(
  { visitor, cookieAction, isShareable }: VisitorReading,
  { isPersonal, search }: { readonly isPersonal: boolean; readonly search: string },
): Keeping {
  const isOnceOnly = /[?&](?:kakor|visa)=/.test(search)
  if (isPersonal || isOnceOnly || cookieAction.kind !== 'keep') return 'nobody'
  switch (visitor.notice) {
    case 'saved':
    case 'refused':
      return 'nobody'
    case 'none':
    case 'question':
    case 'added':
    case 'gpc':
      return keepingOfVariant(variantOf(visitor.consent), isShareable)
  }
}

/** Seconds: a shared cache is at most this far behind. */
export const longestAge = 60

export function cacheControlOf(keeping: Keeping, now: Instant, until: Instant | undefined): string {
  switch (keeping) {
    case 'nobody':
      return 'private, no-store'
    case 'browser':
      return 'private, max-age=0, must-revalidate'
    case 'everyone': {
      const seconds = until === undefined ? longestAge : Math.floor((until - now) / 1000)
      const age = Math.max(0, Math.min(longestAge, seconds))
      return `public, max-age=${String(age)}, stale-if-error=86400`
    }
  }
}

/** With others' scripts on it a page must not come back by the back button once consent is gone. */
function keepingOfVariant(variant: Variant, isShareable: boolean): Keeping {
  switch (variant) {
    case 'undecided':
      return isShareable ? 'everyone' : 'browser'
    case 'necessary':
      return 'browser'
    case 'statistics':
    case 'thirdParty':
    case 'all':
      return 'nobody'
  }
}

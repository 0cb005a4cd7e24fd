import type { Consent } from './consent.ts'
import type { Policy } from './policy.ts'

/** What stands in the banner's place: part of a page's key in the page cache. */
export const notices = ['none', 'question', 'added', 'gpc', 'saved', 'refused'] as const
export type Notice = (typeof notices)[number]

/** All that the site knows of who asks: no identity. The address tells the language. */
export interface Visitor {
  readonly consent: Consent
  readonly notice: Notice
  /** What the answer was about, where services have changed since. */
  readonly agreedTo?: Policy
}

/** Tells apart all notices that read differently: `added` names what is new to this visitor. */
export function noticeKeyOf({ consent, notice }: Visitor): string {
  return consent.state === 'decided' && notice === 'added'
    ? [notice, ...consent.pending].join('+')
    : notice
}

import type { Clock } from '../base/clock.ts'
import { isSameMac, macOf } from '../base/mac.ts'
import type { Instant } from '../base/clock.ts'

/** What a link lets its holder see: one text, until a moment. */
export interface PreviewGrant {
  /** Path within the content folder. */
  readonly file: string
  readonly until: Instant
}

/** Days: no link is good for longer, whatever is asked for or signed. */
export const longestPreview = 14

export interface PreviewTokens {
  /** `days` from now; more than 14 count as 14. */
  readonly issue: (file: string, days: number) => string
  /** Undefined for whatever was not signed here, or by a secret that is no longer in use. */
  readonly grantOf: (token: string) => PreviewGrant | undefined
}

export interface PreviewTokenOptions {
  /** Newest first. To take one away revokes all links that it has signed. */
  readonly secrets: () => readonly string[]
  readonly clock: Clock
}

export function createPreviewTokens({ secrets, clock }: PreviewTokenOptions): PreviewTokens {
  return {
    issue(file, days) {
      const until = clock() + Math.min(days, longestPreview) * day
      const text = `${Math.floor(until / 1000).toString(36)}.${Buffer.from(file).toString('base64url')}`
      return `${text}.${macOf(secrets()[0] ?? '', 'preview', text)}`
    },
    grantOf(token) {
      const [, digits = '', name = '', signature = ''] = form.exec(token) ?? []
      const text = `${digits}.${name}`
      const isOurs = secrets().some((secret) =>
        isSameMac(signature, macOf(secret, 'preview', text)),
      )
      const until = Number.parseInt(digits, 36) * 1000
      if (!isOurs || until - clock() > longestPreview * day) return undefined
      return { file: Buffer.from(name, 'base64url').toString(), until }
    },
  }
}

const day = 86_400_000
const form = /^([1-9a-z][0-9a-z]{5,7})\.([\w-]{2,400})\.([\w-]{43})$/

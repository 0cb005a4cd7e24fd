import type { Clock } from '../base/clock.ts'
import { isSameMac, macOf } from '../base/mac.ts'

/** What a reader asked to see once: this frame, at this place, on this page. */
export interface OnceOnly {
  readonly pathname: string
  readonly anchor: string
  readonly frame: string
}

/** Shows one embed once, and stores nothing: neither with the visitor nor here. */
export interface EmbedTokens {
  readonly issue: (embed: OnceOnly) => string
  /** False for another page or embed, for one that is too old, and for whatever is not a token. */
  readonly accepts: (token: unknown, embed: OnceOnly) => boolean
}

export interface EmbedTokenOptions {
  /** Newest first. */
  readonly secrets: () => readonly string[]
  readonly clock: Clock
}

export function createEmbedTokens({ secrets, clock }: EmbedTokenOptions): EmbedTokens {
  return {
    issue(embed) {
      const expires = Math.floor(clock() / 1000) + lifetime
      return `${expires.toString(36)}.${signatureOf(secrets()[0] ?? '', expires, embed)}`
    },
    accepts(token, embed) {
      const [, digits = '', signature = ''] =
        form.exec(typeof token === 'string' ? token : '') ?? []
      const expires = Number.parseInt(digits, 36)
      const left = expires - Math.floor(clock() / 1000)
      // Longer than a whole life is left of none: its clock was not ours.
      if (!(left > 0 && left <= lifetime)) return false
      return secrets().some((secret) => isSameMac(signature, signatureOf(secret, expires, embed)))
    },
  }
}

/** Seconds. */
const lifetime = 300
const form = /^([1-9a-z][0-9a-z]{5,7})\.([\w-]{43})$/

function signatureOf(secret: string, expires: number, { pathname, anchor, frame }: OnceOnly) {
  return macOf(secret, 'embed', JSON.stringify([expires, pathname, anchor, frame]))
}

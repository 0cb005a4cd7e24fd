import type { CookieOptions, Request, Response } from 'express'
import { type Day, dayOf, type Decision, validDays } from '../consent/consent.ts'
import { cookieTextOf } from '../consent/consent-cookie.ts'
import type { ConsentCookie } from '../consent/cookie-name.ts'
import type { CookieAction, VisitorOptions } from './visitor.ts'

export type WriteConsentCookie = (response: Response, action: CookieWrite) => void

/** Beside what a page may do: a new decision. */
export type CookieWrite = CookieAction | { readonly kind: 'set'; readonly decision: Decision }

/**
 * Writes the consent cookie, signed by cookie-parser's scheme with the newest secret. An answer that
 * sets a cookie is for one person: unless nothing is written it becomes `private, no-store`.
 */
export function createConsentCookieWriter(options: VisitorOptions): WriteConsentCookie {
  const { consentCookie, secrets, clock } = options
  const attributes = attributesOf(consentCookie)
  return (response, action) => {
    if (action.kind === 'keep') return
    response.set('Cache-Control', 'private, no-store')
    switch (action.kind) {
      case 'clear':
        response.clearCookie(consentCookie.name, attributes)
        return
      case 'set':
      case 'renew':
        signWith(response.req, secrets)
        response.cookie(consentCookie.name, cookieTextOf(action.decision), {
          ...attributes,
          signed: true,
          maxAge: daysLeft(action.decision, dayOf(clock())) * 86_400_000,
          encode,
        })
    }
  }
}

function attributesOf({ secure }: ConsentCookie): CookieOptions {
  // Lax: a Strict cookie is not sent when a link from elsewhere is followed.
  return { httpOnly: true, secure, sameSite: 'lax', path: '/' }
}

/** `res.cookie` signs with what cookie-parser left on the request; secrets may be newer than that. */
function signWith(request: Request, secrets: () => readonly string[]): void {
  request.secret = secrets()[0]
}

/** No renewal by visits: a cookie that is signed again ends on the day that it would have. */
function daysLeft({ decidedOn }: Decision, today: Day): number {
  return Math.max(1, decidedOn + validDays - today)
}

/** Of what a signed value is made of, only `:` need be encoded: so every cookie is as long. */
function encode(value: string): string {
  return value.replace(':', '%3A')
}

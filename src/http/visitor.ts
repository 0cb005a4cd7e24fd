import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../base/clock.ts'
import {
  type Consent,
  consentOf,
  type Day,
  dayOf,
  type Decision,
  undecided,
} from '../consent/consent.ts'
import type { ConsentCookie } from '../consent/cookie-name.ts'
import { asksForConsent, type Policy } from '../consent/policy.ts'
import type { Notice, Visitor } from '../consent/visitor.ts'
import { createCookieVerifier, cookieValuesIn, type VerifiedCookie } from './consent-cookies.ts'
import { savedParameter } from './return-to.ts'

/** What of a request tells who asks: a node request will do. */
export interface VisitorRequest {
  readonly headers: IncomingHttpHeaders
  readonly url?: string | undefined
}

export interface VisitorReading {
  readonly visitor: Visitor
  /** The answer as it was signed here, whatever its age. */
  readonly decision: Decision | undefined
  /** What the answer must do with the cookie. But for `keep` it is personal and never stored. */
  readonly cookieAction: CookieAction
  /**
   * Whether a shared cache may keep the answer: nothing in the request looks like a consent
   * cookie, not even one that is misspelt, quoted or doubled, and nothing was just saved.
   */
  readonly isShareable: boolean
}

export type CookieAction =
  | { readonly kind: 'keep' }
  | { readonly kind: 'clear' }
  /** Signed by an older secret: to be signed again by the newest, for the days that remain. */
  | { readonly kind: 'renew'; readonly decision: Decision }

export interface VisitorOptions {
  readonly consentCookie: ConsentCookie
  /** Newest first. Asked each time: a SIGHUP may have brought others. */
  readonly secrets: () => readonly string[]
  readonly clock: Clock
}

export type ReadVisitor = (request: VisitorRequest, policy: Policy) => VisitorReading

/** Reads who asks from a request's headers and address; verified cookies are remembered. */
export function createVisitorReader({
  consentCookie,
  secrets,
  clock,
}: VisitorOptions): ReadVisitor {
  const verify = createCookieVerifier(secrets)
  const latest = new WeakMap<VerifiedCookie, Recalled>()
  return (request, policy) => {
    const header = request.headers.cookie ?? ''
    const values = cookieValuesIn(header, consentCookie.name)
    const verified = values.length === 1 ? verify(values[0] ?? '') : undefined
    const today = dayOf(clock())
    const optsOut = request.headers['sec-gpc'] === '1'
    const isSaved = wasSaved(request)
    const known = verified === undefined || isSaved ? undefined : latest.get(verified)
    if (known?.policy === policy && known.today === today && known.optsOut === optsOut)
      return known.reading
    const reading = readingOf(header, verified, policy, today, {
      optsOut,
      wasSaved: isSaved,
      hasCookie: values.length > 0,
      isAsked: asksForConsent(policy),
    })
    if (verified !== undefined && !isSaved)
      latest.set(verified, { policy, today, optsOut, reading })
    return reading
  }
}

/** What a cookie came to last: nearly always it comes to the same again. */
interface Recalled {
  readonly policy: Policy
  readonly today: Day
  readonly optsOut: boolean
  readonly reading: VisitorReading
}

function readingOf(
  header: string,
  verified: VerifiedCookie | undefined,
  policy: Policy,
  today: Day,
  circumstances: Circumstances,
): VisitorReading {
  const visitor = visitorOf(verified?.decision, policy, today, circumstances)
  return {
    visitor,
    decision: verified?.decision,
    cookieAction: cookieActionOf(visitor.consent, verified, circumstances.hasCookie),
    isShareable: isShareable(visitor, header),
  }
}

/** What a request says beside its cookie. */
export interface Circumstances {
  /** `Sec-GPC: 1`: counts as no, until the person says yes. */
  readonly optsOut: boolean
  /** The request follows a choice that was just made. */
  readonly wasSaved: boolean
  readonly hasCookie: boolean
  /** Whether the site has anything to ask about. */
  readonly isAsked: boolean
}

export function visitorOf(
  decision: Decision | undefined,
  policy: Policy,
  today: Day,
  circumstances: Circumstances,
): Visitor {
  const consent = decision === undefined ? undecided : consentOf(decision, policy, today)
  const visitor = { consent, notice: noticeOf(consent, circumstances) }
  const isOutdated = consent.state === 'decided' && consent.pending.length > 0
  return isOutdated && decision !== undefined
    ? { ...visitor, agreedTo: decision.agreedTo }
    : visitor
}

function noticeOf(
  consent: Consent,
  { optsOut, wasSaved, hasCookie, isAsked }: Circumstances,
): Notice {
  switch (consent.state) {
    case 'undecided':
      if (wasSaved && !hasCookie) return 'refused'
      if (!isAsked) return 'none'
      return optsOut ? 'gpc' : 'question'
    case 'decided':
      if (wasSaved) return 'saved'
      if (consent.pending.length > 0) return optsOut ? 'gpc' : 'added'
      return 'none'
  }
}

function cookieActionOf(
  consent: Consent,
  verified: VerifiedCookie | undefined,
  hasCookie: boolean,
): CookieAction {
  if (!hasCookie) return { kind: 'keep' }
  if (consent.state === 'undecided' || verified === undefined) return { kind: 'clear' }
  return verified.byNewest ? { kind: 'keep' } : { kind: 'renew', decision: verified.decision }
}

function isShareable({ consent, notice }: Visitor, cookieHeader: string): boolean {
  if (consent.state === 'decided' || notice === 'refused') return false
  return cookieHeader === '' || !/consent/i.test(cookieHeader)
}

/** A link with the parameter that came from elsewhere saved nothing: it is no refusal either. */
function wasSaved({ url = '', headers }: VisitorRequest): boolean {
  if (!url.includes(`${savedParameter.name}=`)) return false
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1))
  const site = headers['sec-fetch-site'] ?? 'same-origin'
  return query.get(savedParameter.name) === savedParameter.value && site === 'same-origin'
}

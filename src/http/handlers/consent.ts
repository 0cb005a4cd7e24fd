import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../base/clock.ts'
import { type Choice, dayOf } from '../../consent/consent.ts'
import { consentCookieFor } from '../../consent/cookie-name.ts'
import { locales } from '../../i18n/locale.ts'
import { pathOf } from '../../paths.ts'
import type { Service } from '../../providers/provider.ts'
import { policyOf } from '../../providers/service-policy.ts'
import { form } from '../middleware/form.ts'
import { limitPosts } from '../middleware/limit-posts.ts'
import { sameOrigin } from '../middleware/same-origin.ts'
import { refusalOf } from '../refusal.ts'
import { returnToOf, withConfirmation } from '../return-to.ts'
import { createVisitorReader } from '../visitor.ts'
import { wipe } from '../withdrawal.ts'
import { createConsentCookieWriter } from '../write-consent-cookie.ts'

export interface ConsentHandlerOptions {
  /** The public origin. */
  readonly siteUrl: string
  readonly isProduction: boolean
  readonly clock: Clock
  /** Newest first; asked for every request. */
  readonly secrets: () => readonly string[]
  readonly store: { readonly current: () => { readonly services: readonly Service[] } }
  readonly countChoice?: (choice: Choice) => void
}

/**
 * `POST /kakor` and `POST /en/cookies`: a person's choice becomes a cookie, and the answer leads
 * back to where they were. A refusal goes to the error handler as a `Refusal`: 403 from another
 * site, 415 for another type than a form, 400 for a form that is not ours, 413, 429.
 */
export function createConsentHandler(options: ConsentHandlerOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.post(
    locales.map((locale) => pathOf({ name: 'cookies', locale })),
    sameOrigin(options.siteUrl),
    limitPosts({ perMinute: 300, code: 'too-many-choices' }),
    ...form,
    createDecide(options),
  )
  return router
}

function createDecide(options: ConsentHandlerOptions) {
  const { siteUrl, isProduction, clock, secrets, store, countChoice } = options
  const consentCookie = consentCookieFor(siteUrl, isProduction)
  const readVisitor = createVisitorReader({ consentCookie, secrets, clock })
  const writeCookie = createConsentCookieWriter({ consentCookie, secrets, clock })
  const { hostname } = new URL(siteUrl)
  return function decide(request: Request, response: Response): void {
    const chosen = parseChoice(request.body)
    if (chosen === undefined) throw refusalOf(400, 'choice-not-understood')
    const { services } = store.current()
    const agreedTo = policyOf(services)
    const { decision: earlier } = readVisitor(request, agreedTo)
    const { choice } = chosen
    const decision = { choice, decidedOn: dayOf(clock()), agreedTo }
    writeCookie(response, { kind: 'set', decision })
    const { secure } = consentCookie
    wipe(request, response, { services, before: earlier?.choice, after: choice, hostname, secure })
    countChoice?.(choice)
    response.redirect(303, withConfirmation(returnToOf(chosen.returnTo, siteUrl)))
  }
}

const ticked = z.literal('on').optional()
const choiceForm = z.strictObject({
  choice: z.enum(['all', 'necessary', 'selected']),
  statistics: ticked,
  thirdParty: ticked,
  // A list or nothing leads to the start page, like any other text that is no path of ours.
  returnTo: z.unknown().optional(),
})

function parseChoice(body: unknown): { choice: Choice; returnTo: unknown } | undefined {
  const parsed = choiceForm.safeParse(body)
  if (!parsed.success) return undefined
  const { choice, statistics, thirdParty, returnTo } = parsed.data
  switch (choice) {
    case 'all':
      return { choice: { statistics: true, thirdParty: true }, returnTo }
    case 'necessary':
      return { choice: { statistics: false, thirdParty: false }, returnTo }
    case 'selected':
      return {
        choice: { statistics: statistics === 'on', thirdParty: thirdParty === 'on' },
        returnTo,
      }
  }
}

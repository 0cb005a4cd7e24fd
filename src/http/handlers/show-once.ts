import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Clock } from '../../base/clock.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { locales } from '../../i18n/locale.ts'
import { choicePaths, routeAt } from '../../paths.ts'
import type { EmbedTokens } from '../embed-token.ts'
import { form } from '../middleware/form.ts'
import { limitPosts } from '../middleware/limit-posts.ts'
import { sameOrigin } from '../middleware/same-origin.ts'
import { embedOn, onceOnlyOf, withToken } from '../once-only.ts'
import { refusalOf } from '../refusal.ts'
import { returnToOf } from '../return-to.ts'
import { targetOf } from '../target.ts'

export interface ShowOnceOptions {
  /** The public origin. */
  readonly siteUrl: string
  readonly store: Pick<SiteStore, 'current'>
  readonly clock: Clock
  readonly embedTokens: EmbedTokens
}

/**
 * `POST /kakor/visa` and `POST /en/cookies/show`: leads back to the page, with a token that shows
 * one embed in one answer. Nothing is stored, here or with the visitor, and no choice is changed.
 */
export function showOnce(options: ShowOnceOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.post(
    locales.map((locale) => choicePaths[locale].showOnce),
    sameOrigin(options.siteUrl),
    limitPosts({ perMinute: 300, code: 'too-many-choices' }),
    ...form,
    createShow(options),
  )
  return router
}

const onceForm = z.strictObject({ embed: z.string().max(80), returnTo: z.string() })

function createShow({ siteUrl, store, clock, embedTokens }: ShowOnceOptions) {
  return function show(request: Request, response: Response): void {
    const parsed = onceForm.safeParse(request.body)
    if (!parsed.success) throw refusalOf(400, 'choice-not-understood')
    const { embed: anchor, returnTo } = parsed.data
    const path = returnToOf(returnTo, siteUrl)
    const route = routeAt(targetOf(path).pathname)
    const context = { site: store.current(), now: clock() }
    const embed = route && embedOn(context, route, anchor)
    response.setHeader('Cache-Control', 'private, no-store')
    // An editor may have taken the embed away since: then the page shows what there is.
    if (route === undefined || embed === undefined) response.redirect(303, path)
    else
      response.redirect(303, withToken(path, anchor, embedTokens.issue(onceOnlyOf(route, embed))))
  }
}

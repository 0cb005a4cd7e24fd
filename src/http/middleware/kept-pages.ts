import type { Request, RequestHandler } from 'express'
import type { Clock } from '../../base/clock.ts'
import { noticeKeyOf } from '../../consent/visitor.ts'
import { variantOf } from '../../consent/variant.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { policyOf } from '../../providers/service-policy.ts'
import type { CachedPage, KeptAnswer, PageCache } from '../../render/page-cache.ts'
import { encodingFor } from '../accept-encoding.ts'
import { answerKeyOf, isFresh } from '../kept-answer.ts'
import { isKnown } from '../send.ts'
import type { ReadVisitor } from '../visitor.ts'

export interface KeptPagesOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly pageCache: PageCache
  readonly clock: Clock
  readonly readVisitor: ReadVisitor
}

/**
 * Answers from memory what was answered before: the first thing that a request meets once it is
 * not refused. Whatever it does not find goes on to be made, and is kept by the pages' handler.
 */
export function keptPages(options: KeptPagesOptions): RequestHandler {
  const find = createFind(options)
  return function keptPages(request, response, next) {
    const kept = request.method === 'POST' ? undefined : find(request)
    if (kept === undefined) {
      next()
      return
    }
    const { page, answer } = kept
    if (answer.notModified !== undefined && isKnown(request.headers, answer.etag, page.from))
      response.writeHead(304, answer.notModified).end()
    else response.writeHead(200, answer.headers).end(answer.bytes)
  }
}

function createFind({ store, pageCache, clock, readVisitor }: KeptPagesOptions) {
  return ({ url, headers }: Request): { page: CachedPage; answer: KeptAnswer } | undefined => {
    const site = store.current()
    const reading = readVisitor({ url, headers }, policyOf(site.services))
    if (reading.cookieAction.kind !== 'keep') return undefined
    const { visitor } = reading
    const now = clock()
    const page = pageCache.pageAt(
      site,
      { address: url, variant: variantOf(visitor.consent), notice: noticeKeyOf(visitor) },
      now,
    )
    const key = answerKeyOf(encodingFor(headers['accept-encoding']), reading.isShareable)
    const answer = page?.answers.get(key)
    return page === undefined || answer === undefined || !isFresh(answer, now)
      ? undefined
      : { page, answer }
  }
}

import type { Request, RequestHandler } from 'express'
import type { Clock } from '../../base/clock.ts'
import { noticeKeyOf } from '../../consent/visitor.ts'
import { variantOf } from '../../consent/variant.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { policyOf } from '../../providers/service-policy.ts'
import type { CachedPage, KeptAnswer, PageCache } from '../../render/page-cache.ts'
import { encodingFor } from '../accept-encoding.ts'
import type { HostFaultOf } from '../host.ts'
import { answerKeyOf, isFresh } from '../kept-answer.ts'
import { isKnown } from '../send.ts'
import type { ReadVisitor } from '../visitor.ts'

export interface KeptPagesOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly pageCache: PageCache
  readonly clock: Clock
  readonly hostFaultOf: HostFaultOf
  readonly readVisitor: ReadVisitor
}

/**
 * Answers from memory what was answered before: the first thing that a request meets. An address
 * that is kept is well formed and a page's, so of the refusals only that of the host is left. What
 * is not found goes on to be made, and is kept by the pages' handler. Readers are answered so while
 * the process cannot keep up, too: no refusal costs less.
 */
export function keptPages(options: KeptPagesOptions): RequestHandler {
  const { hostFaultOf } = options
  const find = createFind(options)
  return function keptPages(request, response, next) {
    const { method } = request
    const kept =
      (method === 'GET' || method === 'HEAD') && hostFaultOf(request) === undefined
        ? find(request)
        : undefined
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
  return (request: Request): { page: CachedPage; answer: KeptAnswer } | undefined => {
    const site = store.current()
    const { visitor, cookieAction, isShareable } = readVisitor(request, policyOf(site.services))
    if (cookieAction.kind !== 'keep') return undefined
    const now = clock()
    const page = pageCache.pageAt(
      site,
      { address: request.url, variant: variantOf(visitor.consent), notice: noticeKeyOf(visitor) },
      now,
    )
    const encoding = encodingFor(request.headers['accept-encoding'])
    const answer = page?.answers.get(answerKeyOf(encoding, isShareable))
    return page === undefined || answer === undefined || !isFresh(answer, now)
      ? undefined
      : { page, answer }
  }
}

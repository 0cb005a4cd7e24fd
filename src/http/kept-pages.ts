import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../base/clock.ts'
import { noticeKeyOf } from '../consent/visitor.ts'
import { variantOf } from '../consent/variant.ts'
import type { SiteStore } from '../content/site-store.ts'
import { policyOf } from '../providers/service-policy.ts'
import type { CachedPage, KeptAnswer, PageCache } from '../render/page-cache.ts'
import { encodingFor } from './accept-encoding.ts'
import type { HostFaultOf } from './host.ts'
import { answerKeyOf, isFresh } from './kept-answer.ts'
import { isKnown } from './send.ts'
import type { ReadVisitor } from './visitor.ts'

export interface KeptPagesOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly pageCache: PageCache
  readonly clock: Clock
  readonly hostFaultOf: HostFaultOf
  readonly readVisitor: ReadVisitor
}

/** Whether it has answered. */
export type KeptPages = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers from memory what was answered before: the first thing that a request meets. An address
 * that is kept is well formed and a page's, so of the refusals only that of the host is left. What
 * is not found goes on to be made, and is kept by the pages' handler. Readers are answered so while
 * the process cannot keep up, too: no refusal costs less.
 */
export function createKeptPages(options: KeptPagesOptions): KeptPages {
  const find = createFind(options)
  return (request, response) => {
    const kept = find(request)
    if (kept === undefined) return false
    const { page, answer } = kept
    if (answer.notModified !== undefined && isKnown(request.headers, answer.etag, page.from))
      response.writeHead(304, answer.notModified).end()
    else response.writeHead(200, answer.headers).end(answer.bytes)
    return true
  }
}

function createFind({ store, pageCache, clock, hostFaultOf, readVisitor }: KeptPagesOptions) {
  function find(request: IncomingMessage): Kept | undefined {
    const { method, url = '', headers } = request
    if ((method !== 'GET' && method !== 'HEAD') || hostFaultOf(request) !== undefined)
      return undefined
    const site = store.current()
    const { visitor, cookieAction, isShareable } = readVisitor(request, policyOf(site.services))
    if (cookieAction.kind !== 'keep') return undefined
    const now = clock()
    const page = pageCache.pageAt(
      site,
      { address: url, variant: variantOf(visitor.consent), notice: noticeKeyOf(visitor) },
      now,
    )
    const encoding = encodingFor(headers['accept-encoding'])
    const answer = page?.answers.get(answerKeyOf(encoding, isShareable))
    return page === undefined || answer === undefined || !isFresh(answer, now)
      ? undefined
      : { page, answer }
  }
  return (request: IncomingMessage) => {
    try {
      return find(request)
    } catch {
      // It would end the process here. What makes pages meets it too, and has a page for faults.
      return undefined
    }
  }
}

interface Kept {
  readonly page: CachedPage
  readonly answer: KeptAnswer
}

import type { RequestHandler } from 'express'
import type { SiteStore } from '../../content/site-store.ts'

/** Which content an answer was made from: the commit, where it comes from git. */
export function contentRevision({ current }: Pick<SiteStore, 'current'>): RequestHandler {
  return function contentRevision(_request, response, next) {
    response.setHeader('Content-Revision', current().revision)
    next()
  }
}

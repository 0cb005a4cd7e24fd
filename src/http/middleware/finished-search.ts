import type { RequestHandler } from 'express'
import { createPause } from '../../base/pause.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { locales } from '../../i18n/locale.ts'
import { pathOf } from '../../paths.ts'
import { warmSearch } from '../../search/search-index.ts'
import { targetOf } from '../target.ts'

/** A search that comes before its index is finished waits for it, and nobody else does. */
export function finishedSearch(store: Pick<SiteStore, 'current'>): RequestHandler {
  const paths = new Set(locales.map((locale) => pathOf({ name: 'search', locale })))
  return async function finishedSearch(request, _response, next) {
    const { pathname, search } = targetOf(request.url)
    const pause = createPause()
    if (search !== '' && paths.has(pathname)) while (warmSearch(store.current())) await pause()
    next()
  }
}

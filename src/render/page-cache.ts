import { LRUCache } from 'lru-cache'
import type { Instant } from '../base/clock.ts'
import type { Variant } from '../consent/variant.ts'
import type { Site } from '../content/site.ts'
import type { Representation } from './representation.ts'

/** All that a page that may be kept depends on, besides the site. */
export interface PageKey {
  /** Canonical path, with the parameters that belong to the address. */
  readonly address: string
  readonly variant: Variant
  /** By `noticeKeyOf`. */
  readonly notice: string
}

/** A page as bytes, and the time that it is true for. */
export interface CachedPage {
  readonly representation: Representation
  readonly from: Instant
  /** Undefined: until the site is replaced. */
  readonly until: Instant | undefined
  /** Whole answers with this page, by what they depend on besides it. They go when it goes. */
  readonly answers: Map<string, KeptAnswer>
}

/** What was once answered, to be answered again: headers flat, as `writeHead` takes them. */
export interface KeptAnswer {
  readonly headers: string[]
  readonly bytes: Uint8Array
  /** The headers of a 304; undefined for an answer that has no validator. */
  readonly notModified: string[] | undefined
  readonly etag: string
  /** From then on `max-age` would promise too much. */
  readonly until: Instant
}

export interface PageCache {
  readonly pageAt: (site: Site, key: PageKey, now: Instant) => CachedPage | undefined
  readonly keep: (site: Site, key: PageKey, page: CachedPage) => void
  /**
   * Packs one of the pages that were asked for again, for when nobody waits: whether there are
   * more. Answers with the larger bytes are forgotten.
   */
  readonly packOne: () => Promise<boolean>
}

/** Pages hang on their Site: when another takes its place they go with it, and nothing is cleared. */
export function createPageCache({ bytes }: { readonly bytes: number }): PageCache {
  const bySite = new WeakMap<Site, Pages>()
  let newest = noPages(bytes)

  function pagesOf(site: Site): Pages {
    const known = bySite.get(site)
    if (known !== undefined) return known
    newest = noPages(bytes)
    bySite.set(site, newest)
    return newest
  }

  return {
    pageAt(site, key, now) {
      const { kept, toPack } = pagesOf(site)
      const page = kept.get(textOf(key))
      if (page === undefined || !isTrueAt(page, now)) return undefined
      if (!page.representation.isPacked()) toPack.add(page)
      return page
    },
    keep(site, key, page) {
      pagesOf(site).kept.set(textOf(key), page)
    },
    async packOne() {
      const { toPack } = newest
      const [page] = toPack
      if (page === undefined) return false
      toPack.delete(page)
      await page.representation.pack()
      page.answers.clear()
      return toPack.size > 0
    },
  }
}

/** Makes each page anew: for those who change what pages are made of. */
export const noPageCache: PageCache = {
  pageAt: () => undefined,
  keep: () => undefined,
  packOne: () => Promise.resolve(false),
}

interface Pages {
  readonly kept: LRUCache<string, CachedPage>
  /** Asked for more than once, and therefore worth the while. */
  readonly toPack: Set<CachedPage>
}

function noPages(maxSize: number): Pages {
  const toPack = new Set<CachedPage>()
  const dispose = (page: CachedPage) => toPack.delete(page)
  return { kept: new LRUCache({ maxSize, sizeCalculation: sizeOf, dispose }), toPack }
}

function textOf({ address, variant, notice }: PageKey): string {
  return `${variant} ${notice} ${address}`
}

/** The clock may have been set back since: then the page is made again. */
function isTrueAt({ from, until }: CachedPage, now: Instant): boolean {
  return from <= now && (until === undefined || now < until)
}

/** With room for the compressed forms and for the headers, which come when first asked for. */
function sizeOf({ representation }: CachedPage): number {
  return Math.ceil(representation.bytesIn('identity').byteLength * 1.6) + 4000
}

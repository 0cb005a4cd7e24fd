import type { Clock } from '../base/clock.ts'
import { oneAtATime } from '../base/one-at-a-time.ts'
import type { Problem } from '../base/problem.ts'
import { buildSite, type ParseMemory } from './build-site.ts'
import type { HeldBack } from './held-back.ts'
import { follow, type Served } from './last-good.ts'
import { readAtRest } from './read-at-rest.ts'
import type { Site } from './site.ts'

/** Holds the site that is served, and swaps it whole. */
export interface SiteStore {
  readonly current: () => Site
  /**
   * Reads the content again. What is broken keeps its last good version. Rejects, and changes
   * nothing, when the folder cannot be read or holds nothing that could be shown.
   */
  readonly reload: () => Promise<Site>
  /** Why the newest content is not the current one; undefined: it is. */
  readonly heldBack?: () => HeldBack | undefined
}

export interface SiteStoreOptions {
  readonly folder: string
  readonly clock: Clock
}

/** There is nothing to serve: every text is broken, or there is none. */
export class NoContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(folder: string, problems: readonly Problem[]) {
    super(`Ingen text i ${folder} går att visa.`)
    this.name = 'NoContentError'
    this.problems = problems
  }
}

/** @throws NoContentError at a first start without a single text that could be shown */
export async function createSiteStore({ folder, clock }: SiteStoreOptions): Promise<SiteStore> {
  const memory: ParseMemory = new Map()
  const content = await readAtRest(folder)
  let served: Served = { content, site: buildSite(content, { now: clock(), memory }) }
  if (isEmpty(served.site)) throw new NoContentError(folder, served.site.problems)

  async function read(): Promise<Site> {
    const next = await readAtRest(folder, served.site.media)
    const after = follow(served, next, { now: clock(), memory })
    if (isEmpty(after.site)) throw new NoContentError(folder, after.site.problems)
    served = after
    const present = new Set(after.content.files.map(({ path }) => path))
    for (const path of memory.keys()) if (!present.has(path)) memory.delete(path)
    return served.site
  }

  return {
    current: () => served.site,
    reload: oneAtATime(read),
  }
}

function isEmpty({ reports, projects, pages }: Site): boolean {
  return reports.length + projects.length + pages.length === 0
}

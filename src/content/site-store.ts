import type { Clock } from '../base/clock.ts'
import type { HeldBack } from './held-back.ts'
import { readSite } from './read-site.ts'
import type { Site } from './site.ts'

/** Holds the site that is served, and swaps it whole. */
export interface SiteStore {
  readonly current: () => Site
  /** Reads the content again. What is broken keeps its last good version. */
  readonly reload: () => Promise<Site>
  /** Why the newest content is not the current one; undefined: it is. */
  readonly heldBack?: () => HeldBack | undefined
}

export interface SiteStoreOptions {
  readonly folder: string
  readonly clock: Clock
}

export async function createSiteStore({ folder, clock }: SiteStoreOptions): Promise<SiteStore> {
  let site = await readSite(folder, { now: clock() })
  return {
    current: () => site,
    reload: async () => {
      site = await readSite(folder, { now: clock() })
      return site
    },
  }
}

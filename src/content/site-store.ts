import type { Clock } from '../base/clock.ts'
import { oneAtATime } from '../base/one-at-a-time.ts'
import type { Problem } from '../base/problem.ts'
import { buildSite, type Content } from './build-site.ts'
import type { HeldBack } from './held-back.ts'
import { follow, type Served } from './last-good.ts'
import { createLossGuard, type LossGuardOptions } from './loss-guard.ts'
import { type Changes, createReadAtRest } from './read-at-rest.ts'
import type { Site } from './site.ts'

/** Holds the site that is served, and swaps it whole. */
export interface SiteStore {
  readonly current: () => Site
  /**
   * Reads the content again. What is broken keeps its last good version. Rejects, and changes
   * nothing, when the folder cannot be read or holds nothing that could be shown. Where all that
   * has changed is known, the rest is not looked at.
   */
  readonly reload: (changed?: ReadonlySet<string>) => Promise<Site>
  /** The same for an operator who has said that what is gone is meant to be. */
  readonly insist?: () => Promise<Site>
  /** Why the newest content is not the current one; undefined: it is. */
  readonly heldBack?: () => HeldBack | undefined
}

export interface SiteStoreOptions {
  readonly folder: string
  readonly clock: Clock
  /** For a server that nobody watches: a great loss is doubted for a while. */
  readonly guard?: LossGuardOptions
  /** Throws for a site that cannot be shown: it takes nobody's place. */
  readonly rehearse?: Rehearse
}

export type Rehearse = (site: Site) => void

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
export async function createSiteStore(options: SiteStoreOptions): Promise<SiteStore> {
  const { folder, clock } = options
  const readAtRest = createReadAtRest(folder)
  let onDisk = await readAtRest()
  let served: Served = { content: onDisk, site: buildSite(onDisk, { now: clock() }) }
  if (isEmpty(served.site)) throw new NoContentError(folder, served.site.problems)
  let changes: Changes = new Set()
  const guard = options.guard && createLossGuard(options.guard)
  let nextLook: NodeJS.Timeout | undefined

  const read = oneAtATime(async () => {
    const changed = changes
    changes = new Set()
    try {
      const content = await readAtRest(onDisk, changed)
      if (guard?.believes(content, onDisk) === false) lookAgain()
      else take(content)
    } catch (error) {
      guard?.failed(error)
      lookAgain()
      throw error
    }
    return served.site
  })

  function take(content: Content): void {
    if (!isSame(content, onDisk)) {
      const after = follow(served, content, { now: clock() })
      if (isEmpty(after.site)) throw new NoContentError(folder, after.site.problems)
      options.rehearse?.(after.site)
      served = after
      onDisk = content
    }
    guard?.succeeded()
  }

  /** At everything: what has changed since the content that is served is not known any more. */
  function lookAgain(): void {
    changes = 'unknown'
    if (options.guard === undefined) return
    clearTimeout(nextLook)
    nextLook = setTimeout(() => void read().catch(() => undefined), options.guard.pause).unref()
  }

  function reload(changed?: ReadonlySet<string>): Promise<Site> {
    if (changed === undefined || changes === 'unknown') changes = 'unknown'
    else changes = new Set([...changes, ...changed])
    return read()
  }

  return {
    current: () => served.site,
    reload,
    insist: () => {
      guard?.trust()
      return reload()
    },
    heldBack: () => guard?.heldBack(),
  }
}

/** What could not be read may have become readable. */
function isSame(a: Content, b: Content): boolean {
  return (
    a.problems.length + b.problems.length === 0 &&
    a.media === b.media &&
    a.files.length === b.files.length &&
    a.files.every((file, index) => file === b.files[index])
  )
}

function isEmpty({ reports, projects, pages }: Site): boolean {
  return reports.length + projects.length + pages.length === 0
}

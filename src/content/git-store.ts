import type { Clock, Instant } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { oneAtATime } from '../base/one-at-a-time.ts'
import type { Problem } from '../base/problem.ts'
import type { HeldBack } from './held-back.ts'
import type { HistoryPlace } from './history/file-versions.ts'
import { bodyProblemsOf } from './body-problems.ts'
import { buildSite, type Content } from './build-site.ts'
import { readContent } from './read-site.ts'
import type { Rehearse, SiteStore } from './site-store.ts'
import type { Site } from './site.ts'
import { createGitSource, type GitSourceOptions } from './sources/git.ts'

export interface GitStoreOptions extends GitSourceOptions {
  readonly clock: Clock
  readonly log: Log
  /** All that is wrong with a site. Its texts have been rendered when it is asked. */
  readonly problemsOf?: (site: Site, now: Instant) => readonly Problem[]
  /** Throws for a site that cannot be shown: it takes nobody's place. */
  readonly rehearse?: Rehearse
}

export interface GitStore extends SiteStore {
  readonly heldBack: () => HeldBack | undefined
  /** Of the commit that is served. */
  readonly historyPlace: () => HistoryPlace
}

/** A commit as a site. */
interface Version {
  readonly commit: string
  readonly root: string
  readonly content: Content
  readonly site: Site
  readonly errors: readonly Problem[]
}

/**
 * The site as it is at the head of a branch. A commit with an error changes nothing for readers:
 * the last good one stays, over restarts too. Only where there never was a good one is what is
 * valid in a broken one served, as it is from a folder. Rejects where there is nothing to serve.
 */
export async function createGitStore({
  clock,
  log,
  problemsOf,
  rehearse,
  ...options
}: GitStoreOptions): Promise<GitStore> {
  const source = await createGitSource(options)
  const state: { served?: Version | undefined; heldBack?: HeldBack | undefined } = {}

  async function follow(): Promise<Version> {
    const head = await attempt(undefined, notFetched, source.fetch)
    const broken = head === undefined || isJudged(head) ? undefined : await judge(head)
    state.served ??= (await lastGood()) ?? (broken && isPartlyValid(broken) ? broken : undefined)
    if (state.served !== undefined) return state.served
    const { reason = '', detail = '' } = state.heldBack ?? {}
    throw new Error(`${reason} ${detail}`.trim())
  }

  /** Takes a good commit. A broken one is told and given back. */
  async function judge(head: string): Promise<Version | undefined> {
    const version = await attempt(head, notRead, () => read(head))
    if (version === undefined) return undefined
    if (version.errors.length === 0) {
      await take(version)
      return undefined
    }
    hold({ commit: head, reason: reasonOf(version), detail: '', problems: version.errors })
    const isLeastBad = state.served !== undefined && state.served.errors.length > 0
    if (isLeastBad) state.served = version
    return version
  }

  function isJudged(head: string): boolean {
    if (head === state.served?.commit && state.served.errors.length === 0) {
      state.heldBack = undefined
      return true
    }
    return head === state.heldBack?.commit && state.heldBack.problems.length > 0
  }

  async function read(commit: string): Promise<Version> {
    const { folder, root, problems } = await source.unpack(commit, state.served?.commit)
    const content = await readContent(folder, state.served?.content)
    const now = clock()
    const built = buildSite(content, { now })
    const site = Object.freeze({
      ...built,
      revision: commit.slice(0, 12),
      problems: Object.freeze([...problems, ...built.problems]),
    })
    const errors = await errorsIn(site, now)
    if (errors.length === 0) {
      if (state.served !== undefined) rehearse?.(site)
      return { commit, root, content, site, errors }
    }
    // Once more with what is broken left in, so that one look is enough to mend it.
    const all = await errorsIn(buildSite(content, { now, everything: true }), now)
    return { commit, root, content, site, errors: [...problems, ...all] }
  }

  async function errorsIn(site: Site, now: Instant): Promise<readonly Problem[]> {
    const inTexts = await bodyProblemsOf(site)
    const all = problemsOf?.(site, now) ?? [...site.problems, ...inTexts]
    return all.filter(({ severity }) => severity === 'error')
  }

  async function take(version: Version): Promise<void> {
    state.served = version
    state.heldBack = undefined
    log.info({ commit: version.commit }, 'the content is that of a new commit')
    await source.keepGood(version.commit).catch((error: unknown) => {
      log.warn({ err: error }, 'a restart would not remember which commit was good')
    })
  }

  async function lastGood(): Promise<Version | undefined> {
    const commit = await source.good()
    return commit === undefined ? undefined : attempt(commit, notRead, () => read(commit))
  }

  /** What goes wrong is why the newest is not served. */
  async function attempt<T>(
    commit: string | undefined,
    reason: string,
    act: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await act()
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      hold({ commit, reason, detail, problems: [] })
      return undefined
    }
  }

  function hold(heldBack: HeldBack): void {
    const { commit, reason, detail, problems } = heldBack
    const isNews = reason !== state.heldBack?.reason || detail !== state.heldBack.detail
    state.heldBack = heldBack
    if (isNews) log.warn({ commit, detail, problems: problems.slice(0, 20).map(lineOf) }, reason)
  }

  const first = await follow()
  return {
    historyPlace: () => {
      const { commit, root } = state.served ?? first
      return { git: source.local, commit, root }
    },
    current: () => (state.served ?? first).site,
    heldBack: () => state.heldBack,
    reload: oneAtATime(async () => (await follow()).site),
  }
}

const notFetched = 'Det senaste gick inte att hämta. Det som visas är det som gällde förut.'
const notRead =
  'Det senaste gick inte att läsa in eller visa. Det som visas är det som gällde förut.'

function isPartlyValid({ site: { reports, projects, pages } }: Version): boolean {
  return reports.length + projects.length + pages.length > 0
}

function reasonOf({ commit, errors }: Version): string {
  const count = errors.length === 1 ? 'ett fel' : `${String(errors.length)} fel`
  return `Det senaste (${commit.slice(0, 12)}) har ${count} och visas inte. Rätta och skicka igen.`
}

function lineOf({ file, line, column, message }: Problem): string {
  return `${file}:${String(line)}:${String(column)} ${message}`
}

import type { Instant } from '../base/clock.ts'
import type { Problem } from '../base/problem.ts'
import type { Entry } from '../content/entry.ts'
import { canonicalOf, pathOfEntry } from '../content/redirection.ts'
import type { Site } from '../content/site.ts'
import { stateOf } from '../content/state.ts'
import { stateTextOf } from '../content/state-text.ts'
import { problemsOf } from './checks.ts'
import { codeFrame } from './code-frame.ts'
import { entriesOf } from './entries.ts'

/** What an editor is told beside a page while the site is edited. */
export interface Overlay {
  /** The text that the page shows; null for pages that show many, or none. */
  readonly page: { readonly file: string; readonly state: string; readonly isLive: boolean } | null
  /** Addresses that readers cannot see yet, with what they are. */
  readonly marks: readonly { readonly href: string; readonly text: string }[]
  /** Those of this page first. */
  readonly problems: readonly OverlayProblem[]
}

export interface OverlayProblem extends Problem {
  readonly frame: string
  /** Whether it stands in the text that this page shows. */
  readonly isHere: boolean
}

export interface OverlayOptions {
  readonly site: Site
  readonly now: Instant
  /** As the browser has it. */
  readonly pathname: string
  readonly textOf: (file: string) => string | undefined
}

export function overlayOf({ site, now, pathname, textOf }: OverlayOptions): Overlay {
  const entries = entriesOf(site)
  const path = canonicalOf(pathname)
  const entry = entries.find((each) => pathOfEntry(each) === path)
  const isHere = ({ file }: Problem) =>
    entry === undefined ? slugOfFile(file) === path.split('/').at(-1) : file === entry.file
  const problems = problemsAt(site, now, textOf).map((problem) => ({
    ...problem,
    frame: codeFrame(textOf(problem.file) ?? '', problem),
    isHere: isHere(problem),
  }))
  return {
    page: entry === undefined ? null : { file: entry.file, ...stateIn(site, entry, now) },
    marks: entries
      .filter((each) => isComing(each, now))
      .map((each) => ({ href: pathOfEntry(each), text: stateIn(site, each, now).state })),
    problems: problems.sort((a, b) => Number(b.isHere) - Number(a.isHere)),
  }
}

function stateIn({ settings: { timeZone } }: Site, entry: Entry, now: Instant) {
  return {
    state: stateTextOf(entry, now, { locale: 'sv', timeZone }),
    isLive: stateOf(entry, now) === 'published',
  }
}

function isComing(entry: Entry, now: Instant): boolean {
  const state = stateOf(entry, now)
  return state === 'draft' || state === 'scheduled'
}

/** A file that is held back has no entry: it is known by its name. */
function slugOfFile(file: string): string | undefined {
  return /([^/]+?)(?:\/index)?(?:\.[a-z]+)*\.md$/.exec(file)?.[1]
}

const known = new WeakMap<Site, readonly Problem[]>()

/** Every text is rendered to tell: once for each site, and not once for each page. */
function problemsAt(
  site: Site,
  now: Instant,
  textOf: OverlayOptions['textOf'],
): readonly Problem[] {
  const problems = known.get(site) ?? problemsOf(site, now, { textOf })
  known.set(site, problems)
  return problems
}

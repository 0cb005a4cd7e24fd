import type { Instant } from '../base/clock.ts'
import type { Place, Severity } from '../base/problem.ts'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import type { Prose } from '../markdown/prose.ts'

/** What docs/checks.md says of a code. In Swedish, for editors. */
export interface RuleNote {
  readonly code: string
  readonly severity: Severity
  readonly what: string
  readonly why: string
  readonly remedy: string
  /** What sets it off, in Markdown or YAML. */
  readonly example: string
  /**
   * `never`: without what it asks for the text cannot be shown, so `ignoreChecks` cannot name it.
   * `early`: it is looked at when files are read, where an exception leaves no trace.
   */
  readonly exception?: 'never' | 'early'
}

/** Something that an editor can break, and how it is found. */
export interface Rule extends RuleNote {
  readonly find: (look: Look) => Iterable<Found>
}

export interface Found {
  readonly file: string
  /** In the file, front matter included. */
  readonly place: Place
  readonly message: string
  readonly hint: string
}

/** Everything that a rule may look at. */
export interface Look {
  readonly site: Site
  readonly now: Instant
  /** Reports, projects and pages, in every language and edition, drafts too. */
  readonly entries: readonly Entry[]
  /** Nothing is wrong with its front matter, so that what is not in it was not written. */
  readonly isWhole: (entry: Entry) => boolean
  /** Places count from the top of the file. */
  readonly proseOf: (entry: Entry) => Prose
  /** The place of a value in front matter or in a table; the top of the file where it is unknown. */
  readonly placeOf: (
    file: string,
    path: readonly (string | number)[],
    part?: 'key' | 'value',
  ) => Place
  /** The entry as it was last committed; undefined where nobody knows, or where it is new. */
  readonly committed: (file: string) => Entry | undefined
  /** The public origin of the site, where it is known: `https://nulage.example`. */
  readonly origin: string | undefined
}

/** What a caller knows beside the site itself. */
export interface Sources {
  readonly textOf: (file: string) => string | undefined
  readonly committed?: (file: string) => Entry | undefined
  readonly origin?: string
}

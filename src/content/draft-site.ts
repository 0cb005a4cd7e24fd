import type { Entry, Measure } from './entry.ts'
import type { MediaFile } from './media.ts'
import type { Settings } from './settings.ts'
import type { Redirection } from './site.ts'
import type { PlacedFault } from './issue-faults.ts'

/** All that has been read, before it is known what may be published. Rules look at it. */
export interface DraftSite {
  readonly settings: Settings
  /** In the order of their files. */
  readonly entries: readonly Entry[]
  /** Texts with broken front matter, as far as that can be understood. */
  readonly salvaged: readonly Entry[]
  readonly media: ReadonlyMap<string, MediaFile>
  readonly measures: Readonly<Record<string, Measure>>
  readonly redirects: readonly Redirection[]
  readonly known: KnownIds
}

/** Ids that are written somewhere, rightly or not; undefined: that file could not be understood. */
export interface KnownIds {
  readonly people: ReadonlySet<string> | undefined
  readonly measures: ReadonlySet<string> | undefined
  readonly topics: ReadonlySet<string> | undefined
  readonly funding: ReadonlySet<string> | undefined
  readonly projects: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
  /** `kind/slug` of every original, right or wrong. */
  readonly originals: ReadonlySet<string>
}

/** What a rule found. */
export interface Finding extends PlacedFault {
  readonly file: string
  /** Whether the file stays unpublished for it. */
  readonly holdsBack: boolean
}

export type Rule = (draft: DraftSite) => readonly Finding[]

/** A rule on one entry among what is around it: what is known, the settings and the media. */
export type EntryRule = (
  entry: Entry,
  around: Pick<DraftSite, 'known' | 'settings' | 'media'>,
) => readonly Finding[]

import type { Problem } from '../base/problem.ts'
import type { PolicyEntry } from '../consent/policy-history.ts'
import type { Service } from '../providers/provider.ts'
import type { GlossaryTerm, Measure, Page, Person, Project, Report } from './entry.ts'
import type { MediaFile } from './media.ts'
import type { Settings } from './settings.ts'

/**
 * All content, read once, checked and frozen. It does not know what time it is: what a reader may
 * see at a moment is told by `published.ts`. A change on disk makes a new Site; none ever changes.
 */
export interface Site {
  /** Changes with any change of content; 12 characters. */
  readonly revision: string
  readonly settings: Settings
  /** Every locale and edition, drafts and scheduled ones too, newest `date` first. */
  readonly reports: readonly Report[]
  readonly projects: readonly Project[]
  readonly pages: readonly Page[]
  /** By id, with a null prototype. */
  readonly people: Readonly<Record<string, Person>>
  readonly measures: Readonly<Record<string, Measure>>
  readonly glossary: Readonly<Record<string, GlossaryTerm>>
  readonly redirects: readonly Redirection[]
  /** By path within the content folder. */
  readonly media: ReadonlyMap<string, MediaFile>
  /** What the settings switch on: the one registry that consent is about. */
  readonly services: readonly Service[]
  /** What visitors were asked about, and from when: kept by editors in policies.yaml. */
  readonly policies: readonly PolicyEntry[]
  readonly problems: readonly Problem[]
}

/** An old address, or a gone one that belongs to no living file. */
export type Redirection =
  | { readonly from: string; readonly to: string }
  | {
      readonly from: string
      readonly gone: Readonly<Record<'sv' | 'en', string>>
    }

import type { Instant } from '../base/clock.ts'
import type { Locale, Localized } from '../i18n/locale.ts'

/** `lattlast` is the easy-read twin of a Swedish text. */
export type Edition = 'standard' | 'lattlast'

/** A day without a time: `2021-05-12`. */
export type PlainDate = string

/** What reports, projects and pages have in common. Times are resolved in the site's time zone. */
export interface EntryBase {
  readonly slug: string
  readonly locale: Locale
  readonly edition: Edition
  /** Path within the content folder, with forward slashes. */
  readonly file: string
  readonly title: string
  readonly description: string
  readonly date: Instant
  readonly publishDate: Instant
  readonly expiryDate?: Instant
  readonly draft: boolean
  readonly aliases: readonly string[]
  /** Ids in people.yaml. */
  readonly authors: readonly string[]
  readonly contact?: string
  /** Ids of topics in site.yaml. */
  readonly topics: readonly string[]
  readonly image?: Picture
  readonly attachments: readonly Attachment[]
  readonly updates: readonly Update[]
  readonly corrections: readonly Correction[]
  readonly withdrawn?: Withdrawn
  readonly reviewBy?: PlainDate
  readonly robots: 'index' | 'noindex'
  readonly ignoreChecks: readonly { readonly rule: string; readonly reason: string }[]
  /** The Markdown below the front matter, and the line of the file that it begins on. */
  readonly markdown: string
  readonly markdownLine: number
}

export interface Report extends EntryBase {
  readonly kind: 'report'
  readonly project?: string
  readonly period?: { readonly start: PlainDate; readonly end: PlainDate }
  readonly status?: Status
  readonly statusText?: string
  readonly summary: readonly string[]
  readonly keyFigures: readonly KeyFigure[]
}

export interface Project extends EntryBase {
  readonly kind: 'project'
  readonly startDate?: PlainDate
  readonly endDate?: PlainDate
  readonly owner?: string
  readonly partners: readonly string[]
  /** Ids of funding in site.yaml. */
  readonly funding: readonly string[]
  readonly area?: string
  readonly aims: readonly string[]
  readonly milestones: readonly Milestone[]
  readonly measures: readonly ProjectMeasure[]
}

export interface Page extends EntryBase {
  readonly kind: 'page'
}

export type Entry = Report | Project | Page

export const statuses = ['onTrack', 'atRisk', 'offTrack', 'completed', 'paused'] as const
export type Status = (typeof statuses)[number]

export interface KeyFigure {
  readonly measure: string
  readonly value: number
  readonly approximate: boolean
  readonly note?: string
}

export interface Milestone {
  readonly id: string
  readonly title: string
  readonly date: PlainDate
  /** The day it was reached; `true` when only that is known. */
  readonly done?: PlainDate | true
}

export interface ProjectMeasure {
  readonly measure: string
  readonly target?: number
  readonly by?: PlainDate
  readonly baseline?: number
}

/** `src` is the key of a file in `site.media`. No `alt`: the picture is decorative. */
export interface Picture {
  readonly src: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** `file` is the key of a file in `site.media`. */
export interface Attachment {
  readonly file: string
  readonly title: string
  readonly lang?: string
  readonly note?: string
}

export interface Update {
  readonly date: Instant
  readonly note: string
  readonly type: 'major' | 'minor'
}

export interface Correction {
  readonly date: Instant
  readonly text: string
  readonly keyFigure?: string
}

export interface Withdrawn {
  readonly date: Instant
  readonly reason: string
  readonly replacedBy?: string
  readonly mode: 'keep' | 'gone' | 'redirect'
}

export interface Person {
  readonly name: Localized
  readonly kind: 'person' | 'function'
  readonly role?: Localized
  readonly email?: string
  readonly phone?: string
  readonly url?: string
}

export interface Measure {
  readonly name: Localized
  readonly unit: Localized
  readonly kind: 'cumulative' | 'perPeriod' | 'snapshot' | 'percent'
  readonly direction: 'up' | 'down' | 'neutral'
  readonly decimals: number
  readonly definition: Localized
  readonly source: Localized
}

export interface GlossaryTerm {
  readonly term: string
  readonly expansion: Localized
  readonly definition: Localized
}

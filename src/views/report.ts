import type { Html } from '../base/html.ts'
import type { Heading } from '../markdown/body.ts'
import type { DateText, FundingModel, Link, PictureModel } from './frame.ts'
import type { KeyFigureModel, StatusModel } from './report-summary.ts'

export interface ReportModel {
  readonly title: string
  readonly description: string
  readonly published: DateText
  /** Only from major updates and corrections. */
  readonly updated: DateText | null
  readonly authors: readonly Contact[]
  readonly project: Link | null
  readonly period: { readonly start: DateText; readonly end: DateText } | null
  readonly status: StatusModel | null
  readonly summary: readonly string[]
  readonly keyFigures: readonly KeyFigureModel[]
  readonly picture: PictureModel | null
  readonly contents: readonly Heading[]
  readonly parts: readonly PartModel[]
  readonly attachments: readonly AttachmentModel[]
  readonly corrections: readonly ChangeModel[]
  readonly changes: readonly ChangeModel[]
  readonly withdrawn: (ChangeModel & { readonly replacedBy: string }) | null
  readonly topics: readonly Link[]
  readonly contact: Contact | null
  readonly previous: Link | null
  readonly next: Link | null
  /** Which other forms there are: easy read, other languages, Markdown. */
  readonly forms: readonly (Link & { readonly lang: string; readonly kind: string })[]
  readonly share: readonly Link[]
  readonly citation: string
  readonly funding: readonly FundingModel[]
  readonly isEasyRead: boolean
  readonly since: readonly string[]
}

/** Either markup, or what consent decides about. */
export type PartModel =
  | { readonly kind: 'prose'; readonly html: Html }
  | {
      readonly kind: 'frame'
      readonly anchor: string
      readonly title: string
      readonly src: string
      readonly width: number
      readonly height: number
      readonly provider: string
      readonly link: string
    }
  | {
      readonly kind: 'placeholder'
      readonly anchor: string
      readonly title: string
      readonly provider: string
      readonly recipient: string
      readonly country: string
      readonly width: number
      readonly height: number
      readonly link: string
      /** The poster, from this site; empty where there is none. */
      readonly poster: string
      /** The form that says yes to third parties for good. */
      readonly action: string
      readonly returnTo: string
      readonly statistics: boolean
      /** The form that shows this one once; empty until it exists. */
      readonly onceAction: string
    }
  | {
      readonly kind: 'video'
      readonly title: string
      readonly src: string
      readonly type: string
      readonly captions: {
        readonly src: string
        readonly lang: string
        readonly label: string
      } | null
    }

export interface Contact {
  readonly name: string
  readonly role: string
  readonly email: string
  readonly phone: string
  readonly url: string
}

export interface AttachmentModel extends Link {
  /** `PDF, 240 kB` */
  readonly facts: string
  readonly note: string
  readonly lang: string
}

export interface ChangeModel {
  readonly date: DateText
  readonly text: string
}

import type { Html } from '../base/html.ts'
import type { DateText } from './frame.ts'

export interface SearchModel {
  readonly action: string
  readonly query: string
  /** `3 träffar på ”utbildning”`; empty before a question. */
  readonly count: string
  readonly hits: readonly SearchHit[]
  /** Words that might have been meant, or what else to try. */
  readonly suggestions: readonly { readonly text: string; readonly href: string }[]
}

export interface SearchHit {
  readonly href: string
  readonly title: string
  /** Text around the hits, with `mark`. */
  readonly context: Html
  readonly kind: string
  readonly date: DateText | null
}

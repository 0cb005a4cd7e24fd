import type { Html } from '../base/html.ts'
import type { Place } from '../base/problem.ts'
import type { EmbedReference } from '../providers/provider.ts'

/** A text as a page needs it: runs of markup, and between them what depends on consent. */
export interface Body {
  readonly parts: readonly BodyPart[]
  /** h2 to h4, in the order of the text. */
  readonly headings: readonly Heading[]
  /** The first paragraph as plain text, at most 300 characters. */
  readonly excerpt: string
  /** The whole as plain text, for search and readability. */
  readonly plainText: string
  /** Links within this site, as written: `/kakor`, `#det-har-hander`. Files are not among them. */
  readonly links: readonly BodyLink[]
  readonly problems: readonly BodyProblem[]
}

export interface BodyLink {
  readonly href: string
  readonly place: Place
}

export type BodyPart =
  | { readonly kind: 'prose'; readonly html: Html }
  | { readonly kind: 'embed'; readonly embed: Embed }
  | { readonly kind: 'video'; readonly video: SelfHostedVideo }

export interface Embed extends EmbedReference {
  /** Stable within its page: `embed-1`, `embed-2`, ... */
  readonly anchor: string
  readonly title: string
  /** The address of a picture of this site's own, for those who have not agreed. */
  readonly poster?: string
}

export interface SelfHostedVideo {
  readonly url: string
  readonly type: string
  readonly title: string
  readonly poster?: string
  readonly captions?: { readonly url: string; readonly lang: string }
}

export interface Heading {
  readonly level: 2 | 3 | 4
  readonly id: string
  readonly text: string
}

/** A problem in a body; the place counts from the top of the body. The caller knows the file. */
export interface BodyProblem extends Place {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'advice'
  readonly message: string
  readonly hint: string
}

import { atomOf } from './atom.ts'
import { type FeedContext, feedOf, type FeedRoute } from './feed.ts'
import { jsonFeedOf } from './json-feed.ts'

/** A text for programs. */
export interface FeedAnswer {
  /** A media type, without parameters; the text is UTF-8. */
  readonly type: string
  readonly body: string
}

/** Undefined where there is no such project or topic now. */
export function feedAt(context: FeedContext, route: FeedRoute): FeedAnswer | undefined {
  const feed = feedOf(context, route)
  if (feed === undefined) return undefined
  switch (route.format) {
    case 'atom':
      return { type: 'application/atom+xml', body: atomOf(feed) }
    case 'json':
      return { type: 'application/feed+json', body: jsonFeedOf(feed) }
  }
}

import { type FileRoute, filePathOf } from '../paths.ts'
import type { Head } from './frame.ts'
import type { Scope } from './scope.ts'

/** What a feed is of: all reports, those of a project or on a topic. */
export type FeedSubject = Pick<Exclude<FileRoute, { name: 'series' }>, 'name' | 'slug'>

/** The same feed in both formats. */
export function feedsOf(
  { locale, words }: Scope,
  title: string,
  { name, slug }: FeedSubject,
): Head['feeds'] {
  const feedIn = (type: string, format: 'atom' | 'json') => ({
    type,
    title: words.titles.feed(title),
    href: filePathOf({ name, locale, format, slug }),
  })
  return [feedIn('application/atom+xml', 'atom'), feedIn('application/feed+json', 'json')]
}

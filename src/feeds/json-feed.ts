import type { Instant } from '../base/clock.ts'
import type { Feed, FeedItem } from './feed.ts'

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedOf(feed: Feed): string {
  const { author, locale } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    language: locale,
    home_page_url: feed.home,
    feed_url: feed.self,
    authors: [author.url === '' ? { name: author.name } : author],
    items: feed.items.map(itemOf),
  })
}

function itemOf({ authors, topics, published, updated, content, ...item }: FeedItem) {
  return {
    ...item,
    content_html: content,
    date_published: timeOf(published),
    date_modified: timeOf(updated),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(topics.length > 0 && { tags: topics.map(({ name }) => name) }),
  }
}

function timeOf(instant: Instant): string {
  return new Date(instant).toISOString()
}

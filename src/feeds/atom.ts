import { html, type Html } from '../base/html.ts'
import type { Instant } from '../base/clock.ts'
import type { Feed, FeedItem } from './feed.ts'
import { xmlDocument } from './xml.ts'

/** RFC 4287. */
export function atomOf(feed: Feed): string {
  const { locale, translations, author } = feed
  return xmlDocument(html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${feed.id}</id>
<title>${feed.title}</title>
<subtitle>${feed.description}</subtitle>
<updated>${timeOf(feed.updated)}</updated>
<author><name>${author.name}</name>${uriOf(author.url)}</author>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" hreflang="${locale}" href="${feed.home}"/>
${translations.map(
  (
    other,
  ) => html`<link rel="alternate" type="application/atom+xml" hreflang="${other.locale}" href="${other.href}"/>
`,
)}${feed.items.map(entryOf)}</feed>`)
}

function entryOf(item: FeedItem): Html {
  return html`<entry>
<id>${item.id}</id>
<title>${item.title}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<published>${timeOf(item.published)}</published>
<updated>${timeOf(item.updated)}</updated>
${item.authors.map(
  (name) => html`<author><name>${name}</name></author>
`,
)}${item.topics.map(
    ({ id, name }) => html`<category term="${id}" label="${name}"/>
`,
  )}<summary>${item.summary}</summary>
<content type="html">${item.content}</content>
</entry>
`
}

function uriOf(url: string): Html {
  return url === '' ? html`` : html`<uri>${url}</uri>`
}

function timeOf(instant: Instant): string {
  return new Date(instant).toISOString()
}

import type { Report } from '../content/entry.ts'
import { contactsOf } from './contact.ts'
import type { Link } from './frame.ts'
import type { Scope } from './scope.ts'

/** Plain links: nobody is told that this page was read until the reader sends something. */
export function shareLinksOf(
  { siteUrl, words }: Scope,
  { title }: Report,
  path: string,
): readonly Link[] {
  const subject = encodeURIComponent(title)
  const body = encodeURIComponent(`${title}\r\n${siteUrl}${path}`)
  return [{ text: words.share.email, href: `mailto:?subject=${subject}&body=${body}` }]
}

/** `Projektledningen (2021). Nuläge. Utveckla Västmanland. https://…` */
export function citationOf(scope: Scope, report: Report, path: string): string {
  const { site, locale, siteUrl, format } = scope
  const names = contactsOf(scope, report.authors).map(({ name }) => name)
  const authors = names.length === 0 ? site.settings.publisher.name[locale] : names.join(', ')
  const year = format.dayAt(report.date).slice(0, 4)
  const siteName = site.settings.name[locale]
  return `${authors} (${year}). ${report.title}. ${siteName}. ${siteUrl}${path}`
}

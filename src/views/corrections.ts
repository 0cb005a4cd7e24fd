import { allCorrections } from '../content/corrections.ts'
import { pathOfEntry } from '../content/redirection.ts'
import { filePathOf, pathOf } from '../paths.ts'
import { dateOf } from './date-text.ts'
import { feedsOf } from './feeds.ts'
import { frameOf, type Link } from './frame.ts'
import { factsOf } from './page-facts.ts'
import type { ChangeModel } from './report.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

/** Everything that has been put right, in one place, newest first. */
export interface CorrectionsModel {
  readonly heading: string
  readonly introduction: string
  readonly corrections: readonly (ChangeModel & { readonly report: Link })[]
  readonly feed: Link
}

export function correctionsView(scope: Scope): View {
  const { locale, words } = scope
  const page = factsOf({
    view: 'corrections',
    title: words.corrections.heading,
    description: words.corrections.introduction,
    path: pathOf({ name: 'corrections', locale }),
    translations: everyLocale(scope, 'corrections'),
    feeds: feedsOf(scope, words.corrections.heading, { name: 'correctionsFeed', slug: '' }),
  })
  return view('corrections', correctionsModel(scope), frameOf(scope, page))
}

export function correctionsModel(scope: Scope): CorrectionsModel {
  const { site, locale, now, words } = scope
  const { heading, introduction } = words.corrections
  return {
    heading,
    introduction,
    corrections: allCorrections(site, locale, now).map(({ entry, date, text }) => ({
      date: dateOf(scope, date),
      text,
      report: { text: entry.title, href: pathOfEntry(entry) },
    })),
    feed: {
      text: words.corrections.feed,
      href: filePathOf({ name: 'correctionsFeed', locale, format: 'atom', slug: '' }),
    },
  }
}

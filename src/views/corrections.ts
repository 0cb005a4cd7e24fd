import { pathOfEntry } from '../content/redirection.ts'
import { pathOf } from '../paths.ts'
import { correctionsOf } from './changes.ts'
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
}

export function correctionsView(scope: Scope): View {
  const { locale, words } = scope
  const page = factsOf({
    view: 'corrections',
    title: words.corrections.heading,
    description: words.corrections.introduction,
    path: pathOf({ name: 'corrections', locale }),
    translations: everyLocale(scope, 'corrections'),
  })
  return view('corrections', correctionsModel(scope), frameOf(scope, page))
}

export function correctionsModel(scope: Scope): CorrectionsModel {
  const { heading, introduction } = scope.words.corrections
  const corrections = scope.published.reports(scope.locale).flatMap((report) =>
    correctionsOf(scope, report).map((correction) => ({
      ...correction,
      report: { text: report.title, href: pathOfEntry(report) },
    })),
  )
  return {
    heading,
    introduction,
    corrections: corrections.sort((a, b) => Date.parse(b.date.iso) - Date.parse(a.date.iso)),
  }
}

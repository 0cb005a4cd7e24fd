import type { Report } from '../content/entry.ts'
import type { Change, ReportHistory } from '../content/history/histories.ts'
import type { Passage } from '../content/history/difference.ts'
import { pathOfEntry } from '../content/redirection.ts'
import { pathOf } from '../paths.ts'
import { dateOf } from './date-text.ts'
import { type DateText, frameOf, type Link } from './frame.ts'
import { factsOf } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { type View, view } from './view.ts'

/** What changed in a report between its published versions, word by word. */
export interface HistoryModel {
  readonly heading: string
  readonly introduction: string
  readonly report: Link
  /** Newest first. */
  readonly changes: readonly {
    readonly date: DateText
    readonly parts: readonly { readonly heading: string; readonly passages: readonly Passage[] }[]
  }[]
  /** Where the history begins, and what of it cannot be shown. */
  readonly notes: readonly string[]
}

/** Undefined until the history has been read. */
export function historyView(scope: Scope, report: Report): View | undefined {
  const history = scope.history?.historyOf(scope.site, report)
  if (history === undefined) return undefined
  const { locale, slug, title } = report
  const { words } = scope
  const page = factsOf({
    view: 'history',
    title: `${words.history.heading}: ${title}`,
    description: words.history.introduction,
    path: pathOf({ name: 'history', locale, slug }),
    isIndexed: false,
    section: 'reports',
  })
  return view('history', historyModel(scope, report, history), frameOf(scope, page))
}

export function historyModel(scope: Scope, report: Report, history: ReportHistory): HistoryModel {
  const { heading, introduction } = scope.words.history
  return {
    heading,
    introduction,
    report: { text: report.title, href: pathOfEntry(report) },
    changes: history.changes.map((change) => changeModel(scope, change)),
    notes: notesOf(scope, history),
  }
}

/** Where its history is told; empty where nobody knows it. */
export function historyHrefOf({ history }: Scope, { locale, slug, edition }: Report): string {
  return history === undefined || edition !== 'standard'
    ? ''
    : pathOf({ name: 'history', locale, slug })
}

function changeModel(scope: Scope, { from, parts }: Change): HistoryModel['changes'][number] {
  const { words } = scope
  return {
    date: dateOf(scope, from),
    parts: parts.map(({ part, passages }) => ({ heading: words.history.parts[part], passages })),
  }
}

function notesOf(scope: Scope, history: ReportHistory): readonly string[] {
  const { words, format } = scope
  const { first, changes, isShallow, isCut, backSince } = history
  const isWhole = !isShallow && !isCut && backSince === undefined
  return [
    ...(changes.length === 0 && isWhole ? [words.history.none] : []),
    ...(isWhole && first !== undefined ? [words.history.first(format.date(first))] : []),
    ...(backSince === undefined ? [] : [words.history.back(format.date(backSince))]),
    ...(isShallow ? [words.history.shallow] : []),
    ...(isCut ? [words.history.cut] : []),
  ]
}

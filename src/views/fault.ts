import { pathOf } from '../paths.ts'
import type { Locale } from '../i18n/locale.ts'
import type { ViewContext } from './answer.ts'
import { frameOf, type Link } from './frame.ts'
import { factsOf } from './page-facts.ts'
import { type Scope, scopeOf } from './scope.ts'
import { suggestionsOf, wordsOf } from './suggestions.ts'
import { type View, view } from './view.ts'

/** 400, 403, 404, 405, 410, 500 and the like: a page that helps on. */
export interface FaultModel {
  readonly status: number
  readonly heading: string
  readonly explanation: string
  readonly suggestions: readonly Link[]
  readonly searchAction: string
  readonly searchQuery: string
  /** A sentence with what to name when telling us of it; empty where the fault is not ours. */
  readonly reference: string
}

export interface Fault {
  /** 400 and above. */
  readonly status: number
  readonly locale: Locale
  /** As it was asked for: only what could be a slug in it is used. */
  readonly pathname: string
  /** Why a page is gone, in an editor's words. */
  readonly reason?: string
  /** Stands in the log too. */
  readonly reference?: string
}

/** A fault as a page: never indexed, with no address, and with a way on. */
export function faultView(context: ViewContext, fault: Fault): View {
  const scope = scopeOf(context, fault.locale)
  const model = faultModel(scope, fault)
  const page = factsOf({
    view: 'fault',
    title: model.heading,
    description: '',
    path: returnPathOf(fault),
    hasAddress: false,
    isIndexed: false,
  })
  return view('fault', model, frameOf(scope, page), fault.status)
}

function faultModel(
  scope: Scope,
  { status, locale, pathname, reason, reference }: Fault,
): FaultModel {
  const { faults } = scope.words
  const isMissing = status === 404 || status === 410
  const words = isKnown(status) ? faults[status] : faults[status < 500 ? 400 : 500]
  return {
    status,
    heading: words.heading,
    explanation: reason ?? words.explanation,
    suggestions: isMissing ? suggestionsOf(scope, pathname) : [],
    searchAction: isMissing ? pathOf({ name: 'search', locale }) : '',
    searchQuery: isMissing ? wordsOf(pathname) : '',
    reference: reference === undefined ? '' : scope.words.fault.reference(reference),
  }
}

const known = [400, 403, 404, 405, 410, 413, 415, 429, 500, 503] as const

function isKnown(status: number): status is (typeof known)[number] {
  return (known as readonly number[]).includes(status)
}

/** Where a choice made in the banner of this page leads back to. */
function returnPathOf({ status, locale, pathname }: Fault): string {
  const isSafe = /^\/(?![\/\\])[\w\-./~%]*$/.test(pathname) && pathname.length <= 500
  return isSafe && (status === 404 || status === 410) ? pathname : pathOf({ name: 'start', locale })
}

import { optionalCategories } from '../consent/category.ts'
import { type Consent, validDays } from '../consent/consent.ts'
import type { Receipt, Verdict } from '../consent/receipt.ts'
import { choicePaths, pathOf } from '../paths.ts'
import { consentDayOf } from './date-text.ts'
import { frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

export interface ReceiptModel {
  /** Empty for a visitor who has not decided. */
  readonly downloadHref: string
  readonly settingsHref: string
  /** Where a receipt is posted, with the place of the answer. */
  readonly action: string
  readonly result: {
    readonly verdict: Verdict['verdict']
    readonly heading: string
    readonly text: string
    readonly facts: readonly { readonly name: string; readonly value: string }[]
  } | null
}

/** @param verdict what a receipt that was sent turned out to be */
export function receiptView(scope: Scope, consent: Consent, verdict?: Verdict): View {
  const { locale, words } = scope
  const path = pathOf({ name: 'receipt', locale })
  const page = factsOf({
    view: 'receipt',
    title: words.receipt.heading,
    description: words.receipt.introduction,
    path,
    isIndexed: false,
    translations: everyLocale(scope, 'receipt'),
  })
  const isDecided = consent.state === 'decided'
  const model: ReceiptModel = {
    downloadHref: isDecided ? choicePaths[locale].receiptFile : '',
    settingsHref: pathOf({ name: 'cookies', locale }),
    action: `${path}#svar`,
    result: verdict === undefined ? null : resultOf(scope, verdict),
  }
  return view('receipt', model, frameOf(scope, page))
}

function resultOf(scope: Scope, verdict: Verdict): ReceiptModel['result'] {
  return {
    verdict: verdict.verdict,
    ...scope.words.receipt.verdicts[verdict.verdict],
    facts: verdict.verdict === 'valid' ? receiptFactsOf(scope, verdict.receipt) : [],
  }
}

function receiptFactsOf(scope: Scope, { site, decision }: Receipt) {
  const { facts } = scope.words.receipt
  const { answers } = scope.words.cookies
  return [
    { name: facts.site, value: site },
    { name: facts.day, value: consentDayOf(scope, decision.decidedOn).text },
    { name: facts.until, value: consentDayOf(scope, decision.decidedOn + validDays).text },
    ...optionalCategories.map((category) => ({
      name: scope.words.categories[category].name,
      value: decision.choice[category] ? answers.yes : answers.no,
    })),
    { name: facts.about, value: askedAbout(scope, decision.agreedTo) },
  ]
}

/** The services by name where the public history has them, else the fingerprints. */
function askedAbout({ site }: Scope, agreedTo: Receipt['decision']['agreedTo']): string {
  const entry = site.policies.find(({ policy }) =>
    optionalCategories.every((category) => policy[category] === agreedTo[category]),
  )
  const prints = optionalCategories.map((category) => agreedTo[category]).join(', ')
  return entry === undefined ? prints : `${entry.services.join(', ')} (${prints})`
}

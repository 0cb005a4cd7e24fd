import { pathOf } from '../paths.ts'
import { frameOf } from './frame.ts'
import { factsOf } from './page-facts.ts'
import type { Scope } from './scope.ts'
import { everyLocale } from './translations.ts'
import { type View, view } from './view.ts'

/** Words and abbreviations of glossary.yaml, in the order of the alphabet. */
export interface GlossaryModel {
  readonly heading: string
  readonly introduction: string
  readonly terms: readonly {
    readonly id: string
    readonly term: string
    readonly expansion: string
    readonly definition: string
  }[]
}

/** Undefined for a site that explains no words. */
export function glossaryView(scope: Scope): View | undefined {
  const { locale, words } = scope
  const model = glossaryModel(scope)
  if (model.terms.length === 0) return undefined
  const page = factsOf({
    view: 'glossary',
    title: words.glossary.heading,
    description: words.glossary.introduction,
    path: pathOf({ name: 'glossary', locale }),
    translations: everyLocale(scope, 'glossary'),
  })
  return view('glossary', model, frameOf(scope, page))
}

export function glossaryModel({ site, locale, words }: Scope): GlossaryModel {
  const terms = Object.entries(site.glossary).map(([id, { term, expansion, definition }]) => ({
    id,
    term,
    expansion: expansion[locale],
    definition: definition[locale],
  }))
  return {
    ...words.glossary,
    terms: terms.sort((a, b) => a.term.localeCompare(b.term, locale)),
  }
}

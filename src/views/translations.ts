import { pathOfEntry } from '../content/redirection.ts'
import type { Entry } from '../content/entry.ts'
import { pathOf } from '../paths.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'

/** The paths of an entry in the languages where it is published now, for a twin too. */
export function translationsOf({ published }: Scope, entry: Entry): PageFacts['translations'] {
  return Object.fromEntries(
    published.translations(entry).map((other) => [other.locale, pathOfEntry(other)]),
  )
}

/** A page of the house itself is there in every language of the site. */
export function everyLocale(
  { site }: Scope,
  name:
    | 'start'
    | 'reports'
    | 'projects'
    | 'search'
    | 'cookies'
    | 'receipt'
    | 'corrections'
    | 'glossary',
): PageFacts['translations'] {
  return Object.fromEntries(
    site.settings.locales.map((locale) => [locale, pathOf({ name, locale })]),
  )
}

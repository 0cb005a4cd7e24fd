import type { Entry, Page } from '../content/entry.ts'
import { pathOfEntry } from '../content/redirection.ts'
import { pathOf } from '../paths.ts'

/** Pages that give their text to an address of the house, and claim none of their own. */
export const specialPages: Readonly<Record<string, 'cookies' | 'accessibility'>> = {
  kakor: 'cookies',
  tillganglighet: 'accessibility',
}

export const cookiesSlug = 'kakor'
export const accessibilitySlug = 'tillganglighet'

/** Where an entry of any kind is read. */
export function pathTo(entry: Entry): string {
  return entry.kind === 'page' ? pathOfPage(entry) : pathOfEntry(entry)
}

export function pathOfPage({ slug, locale }: Page): string {
  const special = specialPages[slug]
  return special === undefined
    ? pathOf({ name: 'page', locale, slug })
    : pathOf({ name: special, locale })
}

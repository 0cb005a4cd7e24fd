import type { Entry } from '../content/entry.ts'
import type { Look } from './rule.ts'

/** The text that a translation or an easy-read twin was made from; undefined for an original. */
export function originalOf(entry: Entry, { site, entries }: Look): Entry | undefined {
  const first = site.settings.locales[0]
  if (entry.locale === first && entry.edition === 'standard') return undefined
  return entries.find(
    ({ kind, slug, locale, edition }) =>
      kind === entry.kind && slug === entry.slug && locale === first && edition === 'standard',
  )
}

import type { Entry } from '../content/entry.ts'
import type { Settings } from '../content/settings.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Weights } from './postings.ts'
import { searchableIn } from './searchable.ts'
import { termsIn } from './words.ts'

/** What an entry is found by, and how much it is about each of these. */
export function weightsOf(entry: Entry, topics: Settings['topics']): Weights {
  const { locale, title, description } = entry
  const markdown = searchableIn(entry.markdown.toString())
  const names = topics.filter(({ id }) => entry.topics.includes(id)).map(({ name }) => name[locale])
  const headings = markdown.match(/^#{2,4} .*$/gm) ?? []
  const weights = new Map<string, number>()
  addTo(weights, 4, [title], locale)
  addTo(weights, 2, [description, ...pointsOf(entry), ...names], locale)
  addTo(weights, 2, headings, locale)
  addTo(weights, 1, [markdown], locale)
  return weights
}

/**
 * As in BM25: the tenth time that a word stands in a text says less than the second, and a long
 * text is less about each of its words. Whole numbers: all fields together stay under 900.
 */
function addTo(
  weights: Map<string, number>,
  weight: number,
  texts: readonly string[],
  locale: Locale,
): void {
  const terms = termsIn(texts.join('\n'), locale)
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const long = 0.75 + terms.length / 800
  for (const [term, count] of counts) {
    const share = (weight * 100 * count) / (count + long)
    weights.set(term, (weights.get(term) ?? 0) + Math.max(1, Math.round(share)))
  }
}

function pointsOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'report':
      return [...entry.summary, entry.statusText ?? '']
    case 'project':
      return [...entry.aims, ...entry.partners, entry.area ?? '']
    case 'page':
      return []
  }
}

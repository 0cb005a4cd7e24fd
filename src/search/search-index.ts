import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { createVocabulary, type Vocabulary } from './compounds.ts'
import { createPostings, type Postings, type WeightedWords } from './postings.ts'
import { termOf, wordsIn } from './words.ts'

/** All texts of a site in a language, drafts left out. It does not know what time it is. */
export interface SearchIndex {
  /** In the order that equals are shown. A text has the number of its entry. */
  readonly entries: readonly Entry[]
  readonly postings: Postings
  readonly vocabulary: () => Vocabulary
}

/** The index of a site, finished now if it is not yet. */
export function searchIndexOf(site: Site, locale: Locale): SearchIndex {
  const building = buildingOf(site, locale)
  building.add(Infinity)
  return building.index
}

/**
 * Builds the indexes of a site a few texts at a time, so that readers notice nothing. To be called
 * when the first page has been answered; a search in between finishes the work.
 */
export async function warmSearch(site: Site, pause: () => Promise<void>): Promise<void> {
  for (const locale of locales) {
    const building = buildingOf(site, locale)
    while (building.add(20)) await pause()
  }
}

interface Building {
  readonly index: SearchIndex
  /** Adds so many texts; whether there are more. */
  readonly add: (count: number) => boolean
}

const buildings = new WeakMap<Site, Map<Locale, Building>>()

function buildingOf(site: Site, locale: Locale): Building {
  const ofSite = buildings.get(site) ?? new Map<Locale, Building>()
  buildings.set(site, ofSite)
  const known = ofSite.get(locale)
  if (known !== undefined) return known
  const begun = begin(site, locale)
  ofSite.set(locale, begun)
  return begun
}

function begin(site: Site, locale: Locale): Building {
  const entries = [...site.reports, ...site.projects, ...site.pages].filter(
    (entry) => entry.locale === locale && entry.edition === 'standard' && !entry.draft,
  )
  const postings = createPostings()
  let added = 0
  let vocabulary: { readonly size: number; readonly value: Vocabulary } | undefined

  return {
    index: {
      entries,
      postings,
      vocabulary() {
        if (vocabulary?.size !== postings.size())
          vocabulary = {
            size: postings.size(),
            value: createVocabulary(new Set(postings.terms())),
          }
        return vocabulary.value
      },
    },
    add(count) {
      for (const entry of entries.slice(added, added + count)) {
        postings.add(added, fieldsOf(site, entry))
        added += 1
      }
      return added < entries.length
    },
  }
}

function fieldsOf({ settings }: Site, entry: Entry): readonly WeightedWords[] {
  const topics = settings.topics
    .filter((topic) => entry.topics.includes(topic.id))
    .map(({ name }) => name[entry.locale])
  const { locale, title, description, markdown } = entry
  return [
    { weight: 4, terms: termsIn(title, locale) },
    { weight: 2, terms: termsIn([description, ...pointsOf(entry), ...topics].join('\n'), locale) },
    { weight: 2, terms: termsIn((markdown.match(/^#{2,4} .*$/gm) ?? []).join('\n'), locale) },
    { weight: 1, terms: termsIn(withoutAddresses(markdown), locale) },
  ]
}

/** The source is enough: a body that nobody has asked for is not rendered for this. */
function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)\s]*/g, ' ').replace(/https?:\/\/\S+/g, ' ')
}

function termsIn(text: string, locale: Locale): readonly string[] {
  return [...wordsIn(text)].flatMap((word) => termOf(word.text, locale) ?? [])
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

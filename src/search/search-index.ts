import MiniSearch from 'minisearch'
import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import { createVocabulary, type Vocabulary } from './compounds.ts'
import { termOf, wordsIn } from './words.ts'

/** All texts of a site in a language, drafts left out. It does not know what time it is. */
export interface SearchIndex {
  readonly entries: readonly Entry[]
  /** Documents are numbered as `entries`. Queries are terms already. */
  readonly documents: MiniSearch<IndexedText>
  readonly vocabulary: () => Vocabulary
}

export interface IndexedText {
  readonly id: number
  readonly title: string
  readonly summary: string
  readonly headings: string
  readonly text: string
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
  const terms = new Set<string>()
  const documents = new MiniSearch<IndexedText>({
    fields: ['title', 'summary', 'headings', 'text'],
    tokenize: (text) => wordsIn(text).map((word) => word.text),
    processTerm(word) {
      const term = termOf(word, locale)
      if (term !== undefined) terms.add(term)
      return term
    },
  })
  let added = 0
  let vocabulary: { readonly size: number; readonly value: Vocabulary } | undefined

  return {
    index: {
      entries,
      documents,
      vocabulary() {
        if (vocabulary?.size !== terms.size)
          vocabulary = { size: terms.size, value: createVocabulary(terms) }
        return vocabulary.value
      },
    },
    add(count) {
      const next = entries.slice(added, added + count)
      documents.addAll(next.map((entry, index) => textsOf(site, entry, added + index)))
      added += next.length
      return added < entries.length
    },
  }
}

/** From the source, since a body that nobody has asked for is not rendered for this. */
function textsOf({ settings }: Site, entry: Entry, id: number): IndexedText {
  const topics = settings.topics
    .filter((topic) => entry.topics.includes(topic.id))
    .map(({ name }) => name[entry.locale])
  return {
    id,
    title: entry.title,
    summary: [entry.description, ...pointsOf(entry), ...topics].join('\n'),
    headings: (entry.markdown.match(/^#{2,4} .*$/gm) ?? []).join('\n'),
    text: entry.markdown.replace(/\]\([^)\s]*/g, ' ').replace(/https?:\/\/\S+/g, ' '),
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

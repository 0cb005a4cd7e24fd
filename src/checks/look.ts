import type { Instant } from '../base/clock.ts'
import { type Place, startOfFile } from '../base/problem.ts'
import type { Entry } from '../content/entry.ts'
import { type PlaceOf, placesInText } from '../content/locate.ts'
import type { Site } from '../content/site.ts'
import type { Passage, Prose } from '../markdown/prose.ts'
import { proseOf } from '../markdown/prose.ts'
import { entriesOf } from './entries.ts'
import type { Look, Sources } from './rule.ts'

export function lookAt(site: Site, now: Instant, sources: Sources): Look {
  const { textOf, committed = () => undefined, origin } = sources
  const proses = new WeakMap<Entry, Prose>()
  const places = new Map<string, PlaceOf>()
  const broken = new Set(
    site.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  )
  return {
    site,
    now,
    entries: entriesOf(site),
    isWhole: ({ file }) => !broken.has(file),
    proseOf(entry) {
      const known = proses.get(entry) ?? inFile(proseOf(entry.markdown.toString()), entry)
      proses.set(entry, known)
      return known
    },
    placeOf(file, path, part = 'value') {
      const known = places.get(file) ?? placesInText(file, textOf(file) ?? '')
      places.set(file, known)
      return known(path, part) ?? startOfFile
    },
    committed,
    origin,
  }
}

/** A body counts its lines from its own top. */
function inFile({ passages, links, pictures, tables }: Prose, entry: Entry): Prose {
  const down = (place: Place) => ({ ...place, line: place.line + entry.markdownLine - 1 })
  const lower = <T extends { readonly place: Place }>(item: T): T => ({
    ...item,
    place: down(item.place),
  })
  return {
    passages: passages.map((passage): Passage => ({
      ...passage,
      placeAt: (offset, length) => down(passage.placeAt(offset, length)),
    })),
    links: links.map(lower),
    pictures: pictures.map(lower),
    tables: tables.map(lower),
  }
}

import type { Place } from '../base/problem.ts'
import type { Entry } from '../content/entry.ts'
import type { Passage } from '../markdown/prose.ts'
import type { Look } from './rule.ts'

export interface Match {
  readonly entry: Entry
  readonly passage: Passage
  readonly found: RegExpExecArray
  readonly place: Place
}

/** Where a pattern (with the flag g) stands in the texts of a site. */
export function* matchesIn(look: Look, pattern: RegExp): Generator<Match> {
  for (const entry of look.entries)
    for (const passage of look.proseOf(entry).passages)
      for (const found of passage.text.matchAll(pattern)) {
        const place = passage.placeAt(found.index, found[0].length)
        yield { entry, passage, found, place }
      }
}

/** The whole of a passage, up to the end of its first line. */
export function placeOfPassage({ text, placeAt }: Passage): Place {
  return placeAt(0, Math.max(1, text.length))
}

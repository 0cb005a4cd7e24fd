import type { Place } from '../base/problem.ts'
import { placeOfPassage } from './matches.ts'
import type { Look } from './rule.ts'

export interface HeadingText {
  readonly file: string
  readonly text: string
  readonly isTitle: boolean
  readonly place: () => Place
}

/** Titles, and the headings below them. */
export function* headingsOf({ entries, proseOf, placeOf }: Look): Generator<HeadingText> {
  for (const entry of entries) {
    const { file, title } = entry
    yield { file, text: title, isTitle: true, place: () => placeOf(file, ['title']) }
    for (const passage of proseOf(entry).passages)
      if (passage.kind === 'heading')
        yield {
          file,
          text: passage.text.trim(),
          isTitle: false,
          place: () => placeOfPassage(passage),
        }
  }
}

import { stateOf } from '../../content/state.ts'
import type { Rule } from '../rule.ts'

export const doubledTitle: Rule = {
  code: 'titel-upprepad',
  severity: 'advice',
  what: 'Två texter på samma språk har samma titel.',
  why: 'I listor, flikar och sökträffar går de inte att skilja åt.',
  remedy: 'Lägg till det som skiljer dem åt, till exempel tiden: Nuläge våren 2021.',
  example: 'title: Nuläge (i två rapporter)',
  *find({ entries, now, placeOf }) {
    const first = new Map<string, string>()
    for (const entry of entries.toReversed()) {
      const { file, kind, title, locale, edition } = entry
      if (title === '' || stateOf(entry, now) === 'draft') continue
      const key = `${kind} ${locale} ${edition} ${title.toLowerCase()}`
      const other = first.get(key)
      if (other === undefined) first.set(key, file)
      else
        yield {
          file,
          place: placeOf(file, ['title']),
          message: `Också ${other} heter ”${title}”.`,
          hint: 'Lägg till det som skiljer dem åt, till exempel tiden.',
        }
    }
  },
}

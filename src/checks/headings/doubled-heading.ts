import { placeOfPassage } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const doubledHeading: Rule = {
  code: 'dubbel-rubrik',
  severity: 'warning',
  what: 'Samma rubrik står två gånger under samma rubrik.',
  why: 'I en lista med rubriker går de inte att skilja åt, och länken till den andra ändras om den första tas bort.',
  remedy: 'Säg i rubriken vad just det avsnittet handlar om.',
  example: '## Resultat … ## Resultat',
  *find({ entries, proseOf }) {
    for (const entry of entries) {
      const above: string[] = []
      const seen = new Set<string>()
      for (const passage of proseOf(entry).passages) {
        const text = passage.text.trim()
        if (passage.kind !== 'heading' || text === '') continue
        above.length = Math.max(0, passage.level - 1)
        above[passage.level - 1] = text.toLowerCase()
        const key = JSON.stringify(above)
        if (seen.has(key))
          yield {
            file: entry.file,
            place: placeOfPassage(passage),
            message: `Rubriken ”${text}” finns redan i texten.`,
            hint: 'Säg i rubriken vad just det här avsnittet handlar om.',
          }
        seen.add(key)
      }
    }
  },
}

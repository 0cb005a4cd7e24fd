import type { Passage } from '../../markdown/prose.ts'
import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const leftOverMark: Rule = {
  code: 'stjarnor-syns',
  severity: 'warning',
  what: 'Dubbla stjärnor syns i texten, eftersom fetstilen inte tar slut eller har mellanslag innanför.',
  why: 'Läsaren ser ** i texten.',
  remedy: 'Skriv **ord**, med stjärnorna tätt intill ordet på båda sidor.',
  example: 'Det här är ** viktigt** att veta.',
  *find(look) {
    const told = new Set<Passage>()
    for (const { entry, passage, place } of matchesIn(look, /\*\*/g)) {
      // The other end of the same mistake says nothing new.
      if (told.has(passage)) continue
      told.add(passage)
      yield {
        file: entry.file,
        place,
        message: 'Stjärnorna syns för läsaren: fetstilen börjar eller slutar inte rätt.',
        hint: 'Skriv **ord**, utan mellanslag innanför stjärnorna.',
      }
    }
  },
}

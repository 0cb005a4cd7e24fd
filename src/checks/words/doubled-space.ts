import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const doubledSpace: Rule = {
  code: 'dubbla-mellanslag',
  severity: 'advice',
  what: 'Två eller fler mellanslag står mellan två ord.',
  why: 'Läsaren ser det inte, men den som söker i filen eller jämför versioner gör det.',
  remedy: 'Behåll ett mellanslag.',
  example: 'Hittills har  400 personer utbildats.',
  *find(look) {
    for (const { entry, place } of matchesIn(look, /(?<=\S) {2,}(?=\S)/g))
      yield {
        file: entry.file,
        place,
        message: 'Här står mer än ett mellanslag.',
        hint: 'Behåll ett.',
      }
  },
}

import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const shoutedMarks: Rule = {
  code: 'manga-skiljetecken',
  severity: 'advice',
  what: 'Flera utropstecken eller frågetecken står i rad.',
  why: 'Det låter upprört, och passar inte i en text från en myndighet.',
  remedy: 'Behåll ett, eller skriv punkt.',
  example: 'Nu är anmälan öppen!!!',
  *find(look) {
    for (const { entry, found, place } of matchesIn(
      look,
      /(?<=\p{L})(?:!{2,}|\?{2}(?!\?)|\?!+|!\?+)/gu,
    ))
      yield {
        file: entry.file,
        place,
        message: `Här står ${found[0]}`,
        hint: 'Behåll ett tecken, eller skriv punkt.',
      }
  },
}

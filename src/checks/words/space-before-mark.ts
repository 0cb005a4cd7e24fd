import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const spaceBeforeMark: Rule = {
  code: 'mellanslag-fore-tecken',
  severity: 'advice',
  what: 'Ett mellanslag står före komma, punkt, utropstecken eller frågetecken.',
  why: 'Tecknet kan hamna ensamt först på nästa rad.',
  remedy: 'Ta bort mellanslaget.',
  example: 'Kursen är slut , och alla är nöjda .',
  *find(look) {
    for (const { entry, found, place } of matchesIn(look, /(?<=[\p{L}\d)]) +[,.!?;](?=\s|$)/gu))
      yield {
        file: entry.file,
        place,
        message: `Före ${found[0].trim()} står ett mellanslag.`,
        hint: 'Ta bort mellanslaget.',
      }
  },
}

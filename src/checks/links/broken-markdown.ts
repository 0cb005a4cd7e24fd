import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const brokenMarkdown: Rule = {
  code: 'lank-fel-skriven',
  severity: 'error',
  what: 'En länk är fel skriven, så att läsaren ser hakparenteser och adress i stället för en länk.',
  why: 'Läsaren kan inte klicka på den.',
  remedy: 'Skriv [ord](adress), utan mellanslag emellan.',
  example: '[rapporten] (/nyheter/2021-05-nulage)',
  *find(look) {
    for (const { entry, found, place } of matchesIn(look, pattern)) {
      const [, words, address, turnedWords, turnedAddress] = found
      yield {
        file: entry.file,
        place,
        message: 'Länken är fel skriven och visas som vanlig text.',
        hint: `Skriv: [${words ?? turnedWords ?? ''}](${address ?? turnedAddress ?? ''})`,
      }
    }
  },
}

const pattern =
  /\[([^[\]\n]{1,100})\]\s+\(((?:https?:|mailto:|\/)?[^()\s]*[/.:…][^()\s]*)\)|\(([^()\n]{1,100})\)\[((?:https?:|\/)[^[\]\s]*)\]/g

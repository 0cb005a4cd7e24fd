import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const unmarkedHeading: Rule = {
  code: 'rubrik-utan-mellanslag',
  severity: 'error',
  what: 'En rubrik saknar mellanslag efter nummertecknen och blir vanlig text.',
  why: 'Läsaren ser ##Rubrik i texten.',
  remedy: 'Skriv ett mellanslag efter det sista nummertecknet.',
  example: '##Det här händer härnäst',
  *find(look) {
    for (const { entry, found, place, passage } of matchesIn(look, /^#{2,6}(?=[\p{L}\d])[^\n]*/gmu))
      if (passage.kind === 'paragraph')
        yield {
          file: entry.file,
          place,
          message: 'Raden är ingen rubrik: mellanslaget efter nummertecknen saknas.',
          hint: `Skriv: ${found[0].replace(/^#+/, '$& ')}`,
        }
  },
}

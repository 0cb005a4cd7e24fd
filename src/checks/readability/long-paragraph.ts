import type { Rule } from '../rule.ts'
import { lengthOf } from './lix.ts'

const most = 150

export const longParagraph: Rule = {
  code: 'langt-stycke',
  severity: 'advice',
  what: `Ett stycke har fler än ${most} ord.`,
  why: 'På en telefon fyller det mer än hela skärmen, utan något att vila ögat på.',
  remedy: 'Dela stycket där det byter ämne.',
  example: 'Ett stycke på tjugo rader.',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { kind, text, placeAt } of proseOf(entry).passages) {
        const length = kind === 'heading' ? 0 : lengthOf(text)
        if (length <= most) continue
        yield {
          file: entry.file,
          place: placeAt(0, text.length),
          message: `Stycket har ${length} ord.`,
          hint: 'Dela det där det byter ämne.',
        }
      }
  },
}

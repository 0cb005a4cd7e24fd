import type { Entry } from '../../content/entry.ts'
import type { Rule } from '../rule.ts'
import { sentencesIn } from './sentences.ts'
import { lengthOf } from './lix.ts'

const most: Readonly<Record<Entry['edition'], number>> = { standard: 35, lattlast: 18 }

export const longSentence: Rule = {
  code: 'lang-mening',
  severity: 'advice',
  what: `En mening har fler än ${most.standard} ord, eller ${most.lattlast} i en lättläst text.`,
  why: 'Den som kommer till slutet har glömt början. Klarspråk har i snitt 15–20 ord i en mening.',
  remedy: 'Dela den vid och, som eller ett kommatecken, eller gör uppräkningen till en lista.',
  example: 'En mening som fortsätter rad efter rad.',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { text, placeAt, kind } of proseOf(entry).passages) {
        if (kind === 'heading') continue
        for (const { text: sentence, at } of sentencesIn(text)) {
          const length = lengthOf(sentence)
          if (length <= most[entry.edition]) continue
          yield {
            file: entry.file,
            place: placeAt(at, sentence.length),
            message: `Meningen har ${length} ord.`,
            hint: `Dela den, så att varje mening har högst ${most[entry.edition]} ord.`,
          }
        }
      }
  },
}

import { startOfFile } from '../../base/problem.ts'
import type { Entry } from '../../content/entry.ts'
import type { Rule } from '../rule.ts'
import { lixOf } from './lix.ts'

/** On Björnsson's scale 40–50 is a newspaper and over 60 a thesis; under 30 is a book for children. */
const limits: Readonly<
  Record<Entry['edition'], { readonly most: number; readonly words: number }>
> = {
  standard: { most: 55, words: 100 },
  lattlast: { most: 35, words: 50 },
}

export const hardText: Rule = {
  code: 'svarlast',
  severity: 'advice',
  what: `Läsbarhetsindex (LIX) är över ${limits.standard.most}, eller över ${limits.lattlast.most} i en lättläst text. Bara för svenska.`,
  why: 'Långa meningar och långa ord stänger ute den som läser långsamt, är trött eller har ett annat modersmål.',
  remedy:
    'Dela meningar, byt långa ord mot korta och låt verb göra jobbet: utbilda i stället för genomföra utbildning.',
  example: 'En text med LIX 62.',
  *find({ entries, proseOf }) {
    for (const entry of entries) {
      if (entry.locale !== 'sv') continue
      const { most, words: least } = limits[entry.edition]
      const { passages } = proseOf(entry)
      const { value, words } = lixOf(passages)
      if (value <= most || words < least) continue
      yield {
        file: entry.file,
        place: passages[0]?.placeAt(0, 1) ?? startOfFile,
        message: `Texten har LIX ${value}. ${value > 60 ? 'Det är som en avhandling.' : 'Det är svårt för många.'}`,
        hint: `Sikta på högst ${most}: dela långa meningar och byt långa ord mot korta.`,
      }
    }
  },
}

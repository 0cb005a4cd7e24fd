import { placeOfPassage } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const falseHeading: Rule = {
  code: 'falsk-rubrik',
  severity: 'warning',
  what: 'Ett stycke i fetstil ser ut som en rubrik men är ingen.',
  why: 'Den som lyssnar eller hoppar mellan rubriker hittar den inte.',
  remedy: 'Skriv den som en rubrik: ## eller ### framför.',
  example: '**Det här händer härnäst**',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const passage of proseOf(entry).passages) {
        const { kind, text, isBold } = passage
        if (kind !== 'paragraph' || !isBold || text.length > 80 || /[.!:…]$/.test(text.trim()))
          continue
        yield {
          file: entry.file,
          place: placeOfPassage(passage),
          message: `”${text}” ser ut som en rubrik, men är ett stycke i fetstil.`,
          hint: `Skriv: ## ${text}`,
        }
      }
  },
}

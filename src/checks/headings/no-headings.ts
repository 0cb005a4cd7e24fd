import { startOfFile } from '../../base/problem.ts'
import { wordsIn } from '../words-in.ts'
import type { Rule } from '../rule.ts'

const most = 400

export const noHeadings: Rule = {
  code: 'text-utan-rubriker',
  severity: 'advice',
  what: `En text med fler än ${most} ord har inga rubriker.`,
  why: 'De flesta skummar. Utan rubriker hittar de inte det som gäller dem.',
  remedy: 'Dela texten med en rubrik för varje sak som den handlar om.',
  example: 'Tre sidor text utan ##.',
  *find({ entries, proseOf }) {
    for (const entry of entries) {
      const { passages } = proseOf(entry)
      if (passages.some(({ kind }) => kind === 'heading')) continue
      const words = passages.reduce((sum, { text }) => sum + wordsIn(text).length, 0)
      if (words <= most) continue
      const first = passages[0]?.placeAt(0, 1)
      yield {
        file: entry.file,
        place: first ?? startOfFile,
        message: `Texten har ${words} ord och inga rubriker.`,
        hint: 'Skriv en rubrik (## Rubrik) framför varje del.',
      }
    }
  },
}

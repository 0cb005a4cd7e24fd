import type { Rule } from '../rule.ts'
import { wordsIn } from '../words-in.ts'
import { startOfFile } from '../../base/problem.ts'

const most = 250

export const missingSummary: Rule = {
  code: 'sammanfattning-saknas',
  severity: 'advice',
  what: `En rapport om ett projekt har fler än ${most} ord men ingen summary.`,
  why: 'Rutan ”Kort om läget” är det enda som de flesta läser.',
  remedy: 'Skriv en till fem enkla meningar under summary.',
  example: 'En lång rapport utan summary.',
  *find({ site, proseOf, isWhole }) {
    for (const report of site.reports) {
      if (report.summary.length > 0 || report.project === undefined || report.draft) continue
      const words = proseOf(report).passages.reduce(
        (sum, { text }) => sum + wordsIn(text).length,
        0,
      )
      if (words <= most || !isWhole(report)) continue
      yield {
        file: report.file,
        place: startOfFile,
        message: `Rapporten har ${words} ord och ingen sammanfattning.`,
        hint: 'Skriv en till fem enkla meningar under summary.',
      }
    }
  },
}

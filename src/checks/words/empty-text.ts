import { startOfFile } from '../../base/problem.ts'
import type { Rule } from '../rule.ts'

export const emptyText: Rule = {
  code: 'tom-brodtext',
  severity: 'warning',
  what: 'En rapport eller ett projekt har ingen brödtext.',
  why: 'Den som följer länken kommer till en sida utan innehåll.',
  remedy: 'Skriv texten under front matter, eller gör den till ett utkast.',
  example: 'En fil som slutar efter den andra raden med tre bindestreck.',
  *find({ site, isWhole }) {
    for (const entry of [...site.reports, ...site.projects]) {
      if (entry.draft || entry.markdown.toString().trim() !== '' || !isWhole(entry)) continue
      yield {
        file: entry.file,
        place: startOfFile,
        message: 'Filen har ingen text under front matter.',
        hint: 'Skriv texten, eller sätt draft: true.',
      }
    }
  },
}

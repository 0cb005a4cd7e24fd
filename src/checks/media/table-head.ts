import type { Rule } from '../rule.ts'

export const tableHead: Rule = {
  code: 'tabell-utan-rubriker',
  severity: 'warning',
  what: 'En tabell har tomma kolumnrubriker.',
  why: 'Den som lyssnar får tal utan att veta vad de gäller.',
  remedy:
    'Skriv en rubrik för varje kolumn. Den första får vara tom när raderna har egna rubriker.',
  example: '| | |\n|---|---|\n| Kvinnor | 12 |',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { header, place } of proseOf(entry).tables) {
        if (header.slice(1).every((cell) => cell !== '') && header.some((cell) => cell !== ''))
          continue
        yield {
          file: entry.file,
          place,
          message: 'Tabellen har kolumner utan rubrik.',
          hint: 'Skriv i första raden vad varje kolumn visar.',
        }
      }
  },
}

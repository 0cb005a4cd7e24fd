import type { Rule } from '../rule.ts'

export const emptyHeading: Rule = {
  code: 'tom-rubrik',
  severity: 'error',
  what: 'En rubrik har ingen text.',
  why: 'Den som lyssnar på sidan hör en rubrik utan namn, och innehållsförteckningen får en tom rad.',
  remedy: 'Skriv rubriken, eller ta bort raden.',
  example: '##',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { kind, text, placeAt } of proseOf(entry).passages)
        if (kind === 'heading' && text.trim() === '')
          yield {
            file: entry.file,
            place: placeAt(0, 1),
            message: 'Rubriken har ingen text.',
            hint: 'Skriv rubriken, eller ta bort raden.',
          }
  },
}

import { formatOf } from '../../i18n/format.ts'
import type { Rule } from '../rule.ts'

export const earlyNote: Rule = {
  code: 'andring-fore-publicering',
  severity: 'warning',
  what: 'En ändring eller rättelse är daterad före texten själv.',
  why: 'Det som ändrades innan någon hade läst det är ingen ändring för läsaren. Oftast är året fel.',
  remedy: 'Rätta datumet, eller ta bort noten.',
  example: 'date: 2021-05-12 med updates: [{ date: 2020-05-20, note: … }]',
  *find({ site, entries, placeOf }) {
    const format = formatOf('sv', site.settings.timeZone)
    for (const { file, date, updates, corrections } of entries)
      for (const [key, notes] of [
        ['updates', updates],
        ['corrections', corrections],
      ] as const)
        for (const [index, note] of notes.entries()) {
          if (date === 0 || format.dayAt(note.date) >= format.dayAt(date)) continue
          yield {
            file,
            place: placeOf(file, [key, index, 'date']),
            message: `Texten är från ${format.date(date)} och kan inte ha ändrats ${format.date(note.date)}.`,
            hint: 'Rätta datumet, eller ta bort noten.',
          }
        }
  },
}

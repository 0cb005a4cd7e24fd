import { formatOf } from '../../i18n/format.ts'
import type { Rule } from '../rule.ts'

export const futureDate: Rule = {
  code: 'datum-i-framtiden',
  severity: 'advice',
  what: 'Rapporten är daterad i framtiden, utan publishDate.',
  why: 'Den syns inte förrän den dagen. Det är rätt om det är meningen, och annars ett skrivfel i året.',
  remedy: 'Skriv publishDate när rapporten ska bli synlig, eller rätta date.',
  example: 'date: 2027-05-12',
  *find({ site, now, placeOf }) {
    const format = formatOf('sv', site.settings.timeZone)
    for (const { file, date, publishDate, draft } of site.reports) {
      if (draft || date <= now || publishDate !== date) continue
      yield {
        file,
        place: placeOf(file, ['date']),
        message: `Rapporten syns först ${format.date(date)}.`,
        hint: 'Är det meningen: skriv samma tid under publishDate. Annars: rätta date.',
      }
    }
  },
}

import { formatOf } from '../../i18n/format.ts'
import type { Rule } from '../rule.ts'

export const overdueReview: Rule = {
  code: 'oversyn-forsenad',
  severity: 'warning',
  what: 'Dagen då texten skulle ses över har passerat.',
  why: 'Gamla uppgifter som ser aktuella ut vilseleder läsaren.',
  remedy: 'Läs igenom texten, rätta den, och skriv en ny dag under reviewBy.',
  example: 'reviewBy: 2020-01-01',
  *find({ site, now, entries, placeOf }) {
    const format = formatOf('sv', site.settings.timeZone)
    const today = format.dayAt(now)
    for (const { file, reviewBy } of entries) {
      if (reviewBy === undefined || reviewBy >= today) continue
      yield {
        file,
        place: placeOf(file, ['reviewBy']),
        message: `Texten skulle ses över senast ${format.day(reviewBy)}.`,
        hint: 'Läs igenom den, och skriv en ny dag under reviewBy.',
      }
    }
  },
}

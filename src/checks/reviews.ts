import { startOfFile } from '../base/problem.ts'
import { formatOf } from '../i18n/format.ts'
import type { Check } from './check.ts'
import { entriesOf } from './entries.ts'

/** A text that was to be looked over by now. */
export const reviews: Check = (site, now) => {
  const format = formatOf('sv', site.settings.timeZone)
  const today = format.dayAt(now)
  return entriesOf(site).flatMap(({ file, reviewBy }) =>
    reviewBy === undefined || reviewBy >= today
      ? []
      : [
          {
            file,
            ...startOfFile,
            code: 'oversyn-forsenad',
            severity: 'warning' as const,
            message: `Texten skulle ses över senast ${format.day(reviewBy)}.`,
            hint: 'Läs igenom den, och skriv en ny dag under reviewBy.',
          },
        ],
  )
}

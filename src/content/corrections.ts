import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Entry } from './entry.ts'
import { type Published, publishedAt } from './published.ts'
import type { Site } from './site.ts'

/** What was put right in a text, in words; a figure that was corrected is named. */
export interface ToldCorrection {
  readonly entry: Entry
  readonly date: Instant
  readonly text: string
}

/** Those of a text that have happened, newest first. */
export function correctionsOf(site: Site, entry: Entry, now: Instant): readonly ToldCorrection[] {
  return entry.corrections
    .filter(({ date }) => date <= now)
    .toSorted((a, b) => b.date - a.date)
    .map(({ date, text, keyFigure }) => {
      const measure = keyFigure === undefined ? undefined : site.measures[keyFigure]
      const name = measure?.name[entry.locale]
      return { entry, date, text: name === undefined ? text : `${name}: ${text}` }
    })
}

/** Those of all texts that readers may see now, newest first. */
export function allCorrections(
  site: Site,
  locale: Locale,
  now: Instant,
): readonly ToldCorrection[] {
  return correctionsIn(publishedAt(site, now), site, now)[locale]
}

/** Looked for once: what is published changes when a correction begins to show. */
const correctionsIn = onceForEach((published: Published, site: Site, now: Instant) => {
  const told = (locale: Locale) =>
    [...published.reports(locale), ...published.projects(locale), ...published.pages(locale)]
      .filter(({ corrections }) => corrections.length > 0)
      .flatMap((entry) => correctionsOf(site, entry, now))
      .sort((a, b) => b.date - a.date)
  return { sv: told('sv'), en: told('en') }
})

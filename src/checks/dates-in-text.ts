import type { Locale } from '../i18n/locale.ts'

/** A date with a year, as people write it: `onsdag den 12 maj 2021`, `Wednesday 12 May 2021`. */
export interface DateInText {
  readonly at: number
  readonly written: string
  /** Undefined: no calendar has it. */
  readonly day: string | undefined
  /** 0 is Sunday. */
  readonly weekday: number
  readonly saidWeekday: number | undefined
}

export function datesIn(text: string, locale: Locale): readonly DateInText[] {
  return [...text.matchAll(patterns[locale])].map(({ index, 0: written, groups = {} }) => {
    const month = months[locale].indexOf((groups['month'] ?? '').toLowerCase())
    const [year, dayOfMonth] = [Number(groups['year']), Number(groups['day'])]
    const date = new Date(Date.UTC(year, month, dayOfMonth))
    const said = weekdays[locale].indexOf(
      (groups['weekday'] ?? '').toLowerCase().replace(/en$/, ''),
    )
    return {
      at: index,
      written,
      day: date.getUTCMonth() === month ? date.toISOString().slice(0, 10) : undefined,
      weekday: date.getUTCDay(),
      saidWeekday: said === -1 ? undefined : said,
    }
  })
}

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  sv: ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'],
  en: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
}

const months: Readonly<Record<Locale, readonly string[]>> = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(
    ' ',
  ),
  en: 'january february march april may june july august september october november december'.split(
    ' ',
  ),
}

const patterns: Readonly<Record<Locale, RegExp>> = { sv: patternIn('sv'), en: patternIn('en') }

function patternIn(locale: Locale): RegExp {
  const weekday = `(?<weekday>${weekdays[locale].map((name) => `${name}(?:en)?`).join('|')}),?\\s+(?:den\\s+|the\\s+)?`
  const month = `(?<month>${months[locale].join('|')})`
  return new RegExp(
    `(?<!\\p{L})(?:${weekday})?(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|:e)?\\s+${month},?\\s+(?<year>[12]\\d{3})(?!\\d)`,
    'giu',
  )
}

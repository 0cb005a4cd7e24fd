import type { Localized } from '../i18n/locale.ts'

/**
 * How long a browser keeps something: an ISO 8601 duration with one unit (`P13M`, `PT30M`), until
 * the browser is closed, or until someone clears it.
 */
export type Lasting =
  `P${number}${'D' | 'M' | 'Y'}` | `PT${number}${'M' | 'H'}` | 'session' | 'kept'

export function lifetimeOf(lasts: Lasting): Localized {
  if (lasts === 'session')
    return { sv: 'tills du stänger webbläsaren', en: 'until you close the browser' }
  if (lasts === 'kept')
    return { sv: 'tills du rensar webbläsaren', en: 'until you clear the browser' }
  const [, number = '', unit = ''] = /^PT?(\d+)([DMYH])$/.exec(lasts) ?? []
  const name = units[lasts.startsWith('PT') ? `T${unit}` : unit] ?? ''
  return { sv: wordsOf('sv', number, name), en: wordsOf('en', number, name) }
}

const units: Readonly<Record<string, string>> = {
  TM: 'minute',
  TH: 'hour',
  D: 'day',
  M: 'month',
  Y: 'year',
}

function wordsOf(locale: string, number: string, unit: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Number(number),
  )
}

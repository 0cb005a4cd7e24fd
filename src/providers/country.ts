import type { Localized } from '../i18n/locale.ts'

/** An ISO 3166-1 code in words. CLDR knows `EU`, and `ZZ` as an unknown region. */
export function countryOf(code: string): Localized {
  if (code === unstated) return { sv: 'inte angivet', en: 'not stated' }
  return { sv: svNames.of(code) ?? code, en: enNames.of(code) ?? code }
}

export const unstated = 'ZZ'

const svNames = new Intl.DisplayNames('sv', { type: 'region' })
const enNames = new Intl.DisplayNames('en', { type: 'region' })

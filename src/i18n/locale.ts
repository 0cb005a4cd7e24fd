export const locales = ['sv', 'en'] as const

/** A BCP 47 tag of a language that the site speaks. Swedish is the source. */
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'sv'

/** The same text in every locale. */
export type Localized = Readonly<Record<Locale, string>>

/** Each language by its own name, for links between languages. */
export const languageNames: Localized = { sv: 'Svenska', en: 'English' }

/** As Open Graph writes a locale. */
export const openGraphLocales: Localized = { sv: 'sv_SE', en: 'en_GB' }

export function isLocale(tag: string): tag is Locale {
  return (locales as readonly string[]).includes(tag)
}

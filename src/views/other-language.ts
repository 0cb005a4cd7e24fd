import type { Locale } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import { pathOf } from '../paths.ts'
import type { Link } from './frame.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scope } from './scope.ts'

/** `In English`, in the language that it leads to. A site in one language leads to itself. */
export function otherLanguageOf(scope: Scope, page: PageFacts): Link & { readonly lang: Locale } {
  const lang = otherLocales(scope)[0] ?? scope.locale
  return { lang, text: messages[lang].titles.inThisLanguage, href: pathIn(page, lang) }
}

export function otherLocales({ site, locale }: Scope): readonly Locale[] {
  return site.settings.locales.filter((other) => other !== locale)
}

/** The same page in another language, or the start page where that language has none. */
export function pathIn({ translations }: PageFacts, locale: Locale): string {
  return translations[locale] ?? pathOf({ name: 'start', locale })
}

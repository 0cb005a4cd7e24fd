import type { Instant } from '../base/clock.ts'
import { formatOf } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { messages } from '../i18n/messages.ts'
import type { Entry } from './entry.ts'
import { stateOf } from './state.ts'

/** What an entry is at a moment, in words to an editor: `Utkast`, `Publiceras 12 maj 2021 kl. 08:00`. */
export function stateTextOf(
  entry: Entry,
  now: Instant,
  { locale, timeZone }: { readonly locale: Locale; readonly timeZone: string },
): string {
  const words = messages[locale].states
  const format = formatOf(locale, timeZone)
  switch (stateOf(entry, now)) {
    case 'draft':
      return words.draft
    case 'withdrawn':
      return words.withdrawn(format.time(entry.withdrawn?.date ?? now))
    case 'expired':
      return words.expired(format.time(entry.expiryDate ?? now))
    case 'scheduled':
      return words.scheduled(format.time(entry.publishDate))
    case 'published':
      return words.published
  }
}

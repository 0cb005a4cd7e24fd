import { type Variant, variantOf } from '../consent/variant.ts'
import { type Published, publishedAt } from '../content/published.ts'
import { type Format, formatOf } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Messages, messages } from '../i18n/messages.ts'
import type { ViewContext } from './answer.ts'

/** What every model of a page is made from: the context, seen in one language. */
export interface Scope extends ViewContext {
  readonly locale: Locale
  readonly words: Messages
  readonly format: Format
  readonly published: Published
  readonly variant: Variant
}

export function scopeOf(context: ViewContext, locale: Locale): Scope {
  return {
    ...context,
    locale,
    words: messages[locale],
    format: formatOf(locale, context.site.settings.timeZone),
    published: publishedAt(context.site, context.now),
    variant: variantOf(context.visitor.consent),
  }
}

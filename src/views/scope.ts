import { type Variant, variantOf } from '../consent/variant.ts'
import { type Published, publishedAt } from '../content/published.ts'
import { type Format, formatOf } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { type Messages, messages } from '../i18n/messages.ts'
import type { ViewContext } from './answer.ts'

/**
 * What every model of a page is made from: the context, seen in one language. Of the visitor only
 * the variant, so that what is made for one may be shown to all who have chosen the same.
 */
export interface Scope extends Omit<ViewContext, 'visitor'> {
  readonly locale: Locale
  readonly words: Messages
  readonly format: Format
  readonly published: Published
  readonly variant: Variant
}

export function scopeOf(
  { site, now, siteUrl, visitor, once, preview, asset, history }: ViewContext,
  locale: Locale,
): Scope {
  return {
    site,
    now,
    siteUrl,
    once,
    preview,
    asset,
    history,
    locale,
    words: messages[locale],
    format: formatOf(locale, site.settings.timeZone),
    published: publishedAt(site, now),
    variant: variantOf(visitor.consent),
  }
}

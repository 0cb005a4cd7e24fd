import type { Settings } from '../content/settings.ts'
import { defaultLocale } from '../i18n/locale.ts'
import { pathOf } from '../paths.ts'

export interface ManifestOptions {
  readonly settings: Settings
  readonly themeColor: string
  readonly backgroundColor: string
  readonly icons: readonly {
    readonly src: string
    readonly type: string
    readonly sizes: string
  }[]
}

/** https://www.w3.org/TR/appmanifest/: a name and icons for a bookmark; it stays a web page. */
export function manifestOf({
  settings,
  themeColor,
  backgroundColor,
  icons,
}: ManifestOptions): string {
  const locale = defaultLocale
  const name = settings.name[locale]
  return JSON.stringify({
    name,
    short_name: name,
    description: settings.description[locale],
    lang: locale,
    dir: 'ltr',
    start_url: pathOf({ name: 'start', locale }),
    scope: '/',
    display: 'browser',
    theme_color: themeColor,
    background_color: backgroundColor,
    icons,
  })
}

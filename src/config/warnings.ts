import type { Config } from './config.ts'

/** What works, but not as the operator may think. */
export function warningsOf({ cookieSecrets, isProduction, siteUrl }: Config): readonly string[] {
  const warnings: string[] = []
  if (cookieSecrets.from === 'nowhere')
    warnings.push(
      'COOKIE_SECRETS är inte satt: besökarnas val gäller bara tills servern startas om.',
    )
  const { protocol, hostname } = new URL(siteUrl)
  if (isProduction && protocol === 'http:' && hostname !== 'localhost')
    warnings.push(
      'SITE_URL börjar med http: webbläsare sparar inga val då. Sätt den till adressen med https.',
    )
  return warnings
}

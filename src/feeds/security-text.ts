import { shared } from '../paths.ts'
import type { FeedContext } from './feed.ts'

/** RFC 9116. Undefined where the site names nobody to turn to. */
export function securityText({ site, now, siteUrl }: FeedContext): string | undefined {
  const { publisher, locales } = site.settings
  if (publisher.securityContact === undefined) return undefined
  return [
    `Contact: ${publisher.securityContact}`,
    `Expires: ${expiresAfter(now)}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${siteUrl}${shared.securityText}`,
    '',
  ].join('\n')
}

const day = 24 * 60 * 60 * 1000

/** The RFC wants less than a year. By whole days, so that the text changes once a day at most. */
function expiresAfter(now: number): string {
  return new Date((Math.floor(now / day) + 180) * day).toISOString()
}

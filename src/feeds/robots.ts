import { shared } from '../paths.ts'

/** Everyone may read everything. What should not be found says so itself, and must be read for it. */
export function robotsText(siteUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}${shared.sitemap}\n`
}

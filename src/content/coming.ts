import type { Entry } from './entry.ts'
import type { Site } from './site.ts'

/**
 * The site as it will be when the texts that are picked are published: for editors only, in dev
 * and in previews. The rest of the house asks no questions: to it they are published.
 */
export function withComing(site: Site, isPicked: (entry: Entry) => boolean): Site {
  const shown = <E extends Entry>(entry: E): E =>
    isPicked(entry) ? { ...entry, draft: false, publishDate: 0 } : entry
  return Object.freeze({
    ...site,
    reports: Object.freeze(site.reports.map(shown)),
    projects: Object.freeze(site.projects.map(shown)),
    pages: Object.freeze(site.pages.map(shown)),
  })
}

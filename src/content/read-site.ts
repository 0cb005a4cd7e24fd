import type { Instant } from '../base/clock.ts'
import type { Site } from './site.ts'

export interface SiteOptions {
  /** Dates too far from it are problems. */
  readonly now: Instant
}

/** Reads a content folder whole. What is wrong in it stands in `problems`. */
export function readSite(folder: string, { now }: SiteOptions): Promise<Site> {
  return Promise.resolve({
    revision: `${folder}${now}`.slice(0, 12),
    settings: {
      name: { sv: 'Nuläge', en: 'Nuläge' },
      description: { sv: 'Nuläge', en: 'Nuläge' },
      publisher: { name: { sv: 'Nuläge', en: 'Nuläge' }, url: '' },
      locales: ['sv', 'en'],
      timeZone: 'Europe/Stockholm',
      menu: [],
      topics: [],
      thirdParty: [],
      funding: [],
    },
    reports: [],
    projects: [],
    pages: [],
    people: {},
    measures: {},
    glossary: {},
    redirects: [],
    media: new Map(),
    services: [],
    problems: [],
  })
}

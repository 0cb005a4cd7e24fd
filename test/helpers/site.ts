import type { Entry, Page, Project, Report } from '../../src/content/entry.ts'
import type { Settings } from '../../src/content/settings.ts'
import type { Site } from '../../src/content/site.ts'

/** A site made by hand, for tests of what does not read files. Say only what matters. */
export function siteOf(parts: Partial<Site> = {}): Site {
  return {
    revision: 'abcdefghijkl',
    settings: settingsOf(),
    reports: [],
    projects: [],
    pages: [],
    people: {},
    measures: {},
    glossary: {},
    redirects: [],
    media: new Map(),
    services: [],
    policies: [],
    problems: [],
    ...parts,
  }
}

export function settingsOf(parts: Partial<Settings> = {}): Settings {
  return {
    name: { sv: 'Provplatsen', en: 'The trial site' },
    description: { sv: 'Rapporter på prov.', en: 'Reports on trial.' },
    publisher: {
      name: { sv: 'Provmyndigheten', en: 'The trial authority' },
      url: 'https://myndighet.example',
    },
    locales: ['sv', 'en'],
    timeZone: 'Europe/Stockholm',
    menu: [],
    topics: [],
    thirdParty: [],
    funding: [],
    ...parts,
  }
}

/** What a test says of an entry; the Markdown may be text. */
type Parts<E extends Entry> = Partial<Omit<E, 'markdown'>> & { readonly markdown?: string | Buffer }

export function reportOf({ markdown, ...parts }: Parts<Report> = {}): Report {
  const base = baseOf('reports', parts, markdown)
  return { ...base, kind: 'report', summary: [], keyFigures: [], ...parts }
}

export function projectOf({ markdown, ...parts }: Parts<Project> = {}): Project {
  return {
    ...baseOf('projects', parts, markdown),
    kind: 'project',
    partners: [],
    funding: [],
    aims: [],
    milestones: [],
    measures: [],
    ...parts,
  }
}

export function pageOf({ markdown, ...parts }: Parts<Page> = {}): Page {
  return { ...baseOf('pages', parts, markdown), kind: 'page', ...parts }
}

function baseOf(
  folder: string,
  { slug = 'ett', locale = 'sv', date = 0 }: Pick<Parts<Entry>, 'slug' | 'locale' | 'date'>,
  markdown: string | Buffer = '',
) {
  return {
    slug,
    locale,
    edition: 'standard' as const,
    file: `${folder}/${slug}${locale === 'sv' ? '' : `.${locale}`}.md`,
    title: `Rubriken på ${slug}`,
    description: 'En beskrivning som är lång nog för att hålla måttet på femtio tecken.',
    date,
    publishDate: date,
    draft: false,
    aliases: [],
    authors: [],
    topics: [],
    attachments: [],
    updates: [],
    corrections: [],
    robots: 'index' as const,
    ignoreChecks: [],
    markdown: typeof markdown === 'string' ? Buffer.from(markdown) : markdown,
    markdownLine: 10,
  }
}

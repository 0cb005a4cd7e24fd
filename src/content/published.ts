import type { Instant } from '../base/clock.ts'
import { type Locale, locales } from '../i18n/locale.ts'
import type { Entry, Page, Project, Report } from './entry.ts'
import type { Site } from './site.ts'
import { changesOf, isReadable, stateOf } from './state.ts'

/** What readers may see of a site at a moment: lists, feeds, searches and figures all ask here. */
export interface Published {
  /** Newest first; without easy-read twins, drafts, scheduled, expired and withdrawn ones. */
  readonly reports: (locale: Locale) => readonly Report[]
  readonly reportsOf: (project: string, locale: Locale) => readonly Report[]
  /** Newest first by start. */
  readonly projects: (locale: Locale) => readonly Project[]
  readonly pages: (locale: Locale) => readonly Page[]
  /** Also a withdrawn one that keeps its address, with a banner. */
  readonly report: (slug: string, locale: Locale, edition?: Report['edition']) => Report | undefined
  readonly project: (slug: string, locale: Locale) => Project | undefined
  readonly page: (slug: string, locale: Locale) => Page | undefined
  /** The same text in each locale that has it, itself included, in the order of the locales. */
  readonly translations: <E extends Entry>(entry: E) => readonly E[]
  readonly easyReadOf: (report: Report) => Report | undefined
  /** The reports before and after it in time: of its project, or of all where it has none. */
  readonly neighbours: (report: Report) => Neighbours
  /** Whether a reader may have this very entry at its address. */
  readonly has: (entry: Entry) => boolean
  /**
   * Why readers find an entry no more that they once could see: itself, or, for an easy-read twin,
   * the report that it goes with. Undefined for one that is there, or never was.
   */
  readonly goneWith: (entry: Entry) => Entry | undefined
  /** When any of this last changed by itself; undefined: it never has. */
  readonly lastChange: Instant | undefined
  /** When any of this changes by itself; undefined: not as far as is known. */
  readonly nextChange: Instant | undefined
}

export interface Neighbours {
  readonly older: Report | undefined
  readonly newer: Report | undefined
}

/** Remembered for each site until its next change, so that a request looks through no lists. */
export function publishedAt(site: Site, now: Instant): Published {
  const latest = latestOfSites.get(site)
  if (latest !== undefined && isBetween(now, latest)) return latest
  const published = buildPublished(site, now)
  latestOfSites.set(site, published)
  return published
}

const latestOfSites = new WeakMap<Site, Published>()

function isBetween(
  now: Instant,
  { lastChange, nextChange }: Pick<Published, 'lastChange' | 'nextChange'>,
): boolean {
  return (lastChange ?? -Infinity) <= now && now < (nextChange ?? Infinity)
}

function buildPublished(site: Site, now: Instant): Published {
  const readable = emptyShelves()
  const gone = emptyShelves()
  const reports = perLocale((): Report[] => [])
  const projects = perLocale((): Project[] => [])
  const pages = perLocale((): Page[] => [])
  const twins: Entry[] = []
  let lastChange: Instant | undefined
  let nextChange: Instant | undefined
  const see = (moment: Instant) => {
    if (moment <= now) lastChange = Math.max(moment, lastChange ?? moment)
    else nextChange = Math.min(moment, nextChange ?? moment)
  }
  // Everything in one pass: ten thousand entries lie far from each other in memory.
  const sort = <E extends Entry>(entries: readonly E[], listed: Readonly<Record<Locale, E[]>>) => {
    for (const entry of entries) {
      for (const moment of changesOf(entry)) see(moment)
      if (isReadable(entry, now)) shelfOf(readable, entry).set(entry.slug, entry)
      else if (isGone(entry, now)) shelfOf(gone, entry).set(entry.slug, entry)
      if (entry.edition !== 'standard') twins.push(entry)
      else if (stateOf(entry, now) === 'published') listed[entry.locale].push(entry)
    }
  }
  sort(site.reports, reports)
  sort(site.projects, projects)
  sort(site.pages, pages)
  // An editor who sets a time for a report means all its forms.
  for (const twin of twins) {
    const original = { ...twin, edition: 'standard' } as const
    const isAlone = !shelfOf(readable, original).has(twin.slug)
    if (!isAlone || !shelfOf(readable, twin).delete(twin.slug)) continue
    const reason = shelfOf(gone, original).get(twin.slug)
    if (reason !== undefined) shelfOf(gone, twin).set(twin.slug, reason)
  }
  const byProject = {
    sv: lazily(() => groupedByProject(reports.sv)),
    en: lazily(() => groupedByProject(reports.en)),
  }

  function find<K extends Entry['kind']>(
    kind: K,
    slug: string,
    locale: Locale,
    edition: Entry['edition'] = 'standard',
  ): Extract<Entry, { kind: K }> | undefined {
    const entry = readable[kind][locale][edition].get(slug)
    return entry as Extract<Entry, { kind: K }> | undefined
  }

  function reportsOf(project: string, locale: Locale): readonly Report[] {
    return byProject[locale]().get(project) ?? []
  }

  return {
    reports: (locale) => reports[locale],
    reportsOf,
    projects: (locale) => projects[locale],
    pages: (locale) => pages[locale],
    report: (slug, locale, edition) => find('report', slug, locale, edition),
    project: (slug, locale) => find('project', slug, locale),
    page: (slug, locale) => find('page', slug, locale),
    translations: <E extends Entry>(entry: E) =>
      locales
        .map((locale) => find(entry.kind, entry.slug, locale))
        .filter((found) => found !== undefined) as unknown as readonly E[],
    easyReadOf: (report) => find('report', report.slug, report.locale, 'lattlast'),
    neighbours: (report) => {
      const row =
        report.project === undefined
          ? reports[report.locale]
          : reportsOf(report.project, report.locale)
      const index = row.indexOf(report)
      if (index === -1) return { older: undefined, newer: undefined }
      return { older: row[index + 1], newer: row[index - 1] }
    },
    has: (entry) => shelfOf(readable, entry).get(entry.slug) === entry,
    goneWith: (entry) => shelfOf(gone, entry).get(entry.slug),
    lastChange,
    nextChange,
  }
}

/** Entries by all that their addresses are made of. */
type Shelves = Readonly<
  Record<Entry['kind'], Readonly<Record<Locale, Readonly<Record<Entry['edition'], Shelf>>>>>
>
type Shelf = Map<string, Entry>

function emptyShelves(): Shelves {
  const editions = () => ({
    standard: new Map<string, Entry>(),
    lattlast: new Map<string, Entry>(),
  })
  return { report: perLocale(editions), project: perLocale(editions), page: perLocale(editions) }
}

function shelfOf(shelves: Shelves, { kind, locale, edition }: Entry): Shelf {
  return shelves[kind][locale][edition]
}

function perLocale<T>(make: () => T): Readonly<Record<Locale, T>> {
  return { sv: make(), en: make() }
}

/** Readers could see it, and can no more. */
function isGone(entry: Entry, now: Instant): boolean {
  if (entry.publishDate > now) return false
  const state = stateOf(entry, now)
  return state === 'withdrawn' || state === 'expired'
}

function groupedByProject(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const groups = new Map<string, Report[]>()
  for (const report of reports) {
    if (report.project === undefined) continue
    const group = groups.get(report.project)
    if (group === undefined) groups.set(report.project, [report])
    else group.push(report)
  }
  return groups
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

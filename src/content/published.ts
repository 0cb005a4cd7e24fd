import type { Instant } from '../base/clock.ts'
import { onceForEach } from '../base/once-for-each.ts'
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
  const published = buildPublished(site, now, changesAround(site, now))
  latestOfSites.set(site, published)
  return published
}

const latestOfSites = new WeakMap<Site, Published>()

type Changes = Pick<Published, 'lastChange' | 'nextChange'>

function isBetween(now: Instant, { lastChange, nextChange }: Changes): boolean {
  return (lastChange ?? -Infinity) <= now && now < (nextChange ?? Infinity)
}

function changesAround(site: Site, now: Instant): Changes {
  let lastChange: Instant | undefined
  let nextChange: Instant | undefined
  for (const entries of [site.reports, site.projects, site.pages])
    for (const entry of entries)
      for (const instant of changesOf(entry))
        if (instant <= now) lastChange = Math.max(instant, lastChange ?? instant)
        else nextChange = Math.min(instant, nextChange ?? instant)
  return { lastChange, nextChange }
}

function buildPublished(site: Site, now: Instant, changes: Changes): Published {
  const entries: readonly Entry[] = [...site.reports, ...site.projects, ...site.pages]
  const readable = new Map<string, Entry>()
  const gone = new Map<string, Entry>()
  for (const entry of entries) {
    if (isReadable(entry, now)) readable.set(keyOfEntry(entry), entry)
    else if (isGone(entry, now)) gone.set(keyOfEntry(entry), entry)
  }
  // An editor who sets a time for a report means all its forms.
  for (const twin of entries.filter(({ edition }) => edition !== 'standard')) {
    const original = keyOf({ ...twin, edition: 'standard' })
    if (readable.has(original) || !readable.delete(keyOf(twin))) continue
    const reason = gone.get(original)
    if (reason !== undefined) gone.set(keyOf(twin), reason)
  }
  const isListed = (entry: Entry) =>
    entry.edition === 'standard' && stateOf(entry, now) === 'published'
  const reports = perLocale(site.reports.filter(isListed))
  const projects = perLocale(site.projects.filter(isListed))
  const pages = perLocale(site.pages.filter(isListed))
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
    const entry = readable.get(keyOf({ kind, slug, locale, edition }))
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
    has: (entry) => readable.get(keyOf(entry)) === entry,
    goneWith: (entry) => gone.get(keyOf(entry)),
    ...changes,
  }
}

/** Readers could see it, and can no more. */
function isGone(entry: Entry, now: Instant): boolean {
  if (entry.publishDate > now) return false
  const state = stateOf(entry, now)
  return state === 'withdrawn' || state === 'expired'
}

const keyOfEntry = onceForEach((entry: Entry) => keyOf(entry))

function keyOf({
  kind,
  slug,
  locale,
  edition,
}: Pick<Entry, 'kind' | 'slug' | 'locale' | 'edition'>): string {
  return `${kind}/${locale}/${edition}/${slug}`
}

function perLocale<E extends Entry>(entries: readonly E[]): Readonly<Record<Locale, readonly E[]>> {
  return {
    sv: entries.filter((entry) => entry.locale === 'sv'),
    en: entries.filter((entry) => entry.locale === 'en'),
  }
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

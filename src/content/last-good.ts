import type { Problem } from '../base/problem.ts'
import { bodyProblemsIn } from './body-problems.ts'
import { buildSite, type Content, type SiteOptions } from './build-site.ts'
import { type ContentFile, placeOf } from './content-file.ts'
import type { Entry } from './entry.ts'
import type { Site } from './site.ts'

/** A site, and the texts that it was built from. */
export interface Served {
  readonly content: Content
  readonly site: Site
}

/**
 * The site after a change on disk. A file that is now broken keeps the version that is served; the
 * others follow the disk. What is wrong stands in the problems either way.
 */
export function follow(served: Served, next: Content, options: SiteOptions): Served {
  const build = (content: Content) => ({ content, site: buildSite(content, options) })
  const read = build(next)
  // Tables first: what they no longer say would make the texts that ask them look broken.
  const tables = tablesWithErrors(read.site)
  const withTables = withOld(read, served, tables, build)
  const faults = bodyFaults(withTables.site, served, next)
  const texts = new Set([...faults.map(({ file }) => file), ...keptOut(withTables.site)])
  const withTexts = withOld(withTables, served, texts, build)
  // A line taken out of people.yaml must not take a hundred reports with it.
  const isLosing = fallen(served, withTexts).length > 0
  const settled = isLosing ? withOld(withTexts, served, tablesOf(served), build) : withTexts
  const problems = [
    ...read.site.problems.filter(({ file }) => tables.has(file)),
    ...withTables.site.problems.filter(({ file }) => !tables.has(file)),
    ...faults,
  ]
  return { content: settled.content, site: withProblems(settled.site, problems) }
}

/** The same with the versions that are served of some files, where there are any. */
function withOld(
  after: Served,
  { content: old }: Served,
  paths: ReadonlySet<string>,
  build: (content: Content) => Served,
): Served {
  const good = old.files.filter(({ path }) => paths.has(path))
  if (good.length === 0) return after
  const replaced = new Set(good.map(({ path }) => path))
  const others = after.content.files.filter(({ path }) => !replaced.has(path))
  const files = [...others, ...good].sort((a, b) => (a.path < b.path ? -1 : 1))
  return build({ ...after.content, files })
}

function tablesWithErrors({ problems }: Site): ReadonlySet<string> {
  return new Set(problems.map(({ file }) => file).filter((file) => file.endsWith('.yaml')))
}

function tablesOf({ content }: Served): ReadonlySet<string> {
  return new Set(content.files.map(({ path }) => path).filter((path) => path.endsWith('.yaml')))
}

/** Files with problems that stand nowhere in the site. */
function keptOut(site: Site): readonly string[] {
  if (site.problems.length === 0) return []
  const living = new Set(entriesOf(site).map(({ file }) => file))
  return site.problems.map(({ file }) => file).filter((file) => !living.has(file))
}

/** A body is rendered before it is served for the first time, when it is a change to one that is. */
function bodyFaults(site: Site, { content: old }: Served, next: Content): readonly Problem[] {
  const changed = new Set(changedSince(old, next).map(({ path }) => path))
  if (changed.size === 0) return []
  return entriesOf(site)
    .filter(({ file }) => changed.has(file))
    .flatMap((entry) => bodyProblemsIn(site, entry))
    .filter(({ severity }) => severity === 'error')
}

/** A file whose bytes are the same is the same object, and mostly in the same place. */
function changedSince({ files: old }: Content, { files }: Content): readonly ContentFile[] {
  return files.filter((file, index) => file !== old[index] && file !== old[placeOf(file.path, old)])
}

/** Texts that were served, have not changed, and would be served no more. */
function fallen(before: Served, after: Served): readonly string[] {
  const [old, now] = [entriesOf(before.site), entriesOf(after.site)]
  if (haveSameFiles(old, now)) return []
  const living = new Set(now.map(({ file }) => file))
  const lost = old.map(({ file }) => file).filter((file) => !living.has(file))
  if (lost.length === 0) return []
  const changed = new Set(changedSince(before.content, after.content).map(({ path }) => path))
  const present = new Set(after.content.files.map(({ path }) => path))
  return lost.filter((file) => present.has(file) && !changed.has(file))
}

/** As after most changes: a quick look at ten thousand entries. */
function haveSameFiles(old: readonly Entry[], now: readonly Entry[]): boolean {
  return (
    old.length === now.length &&
    now.every((entry, index) => entry === old[index] || entry.file === old[index]?.file)
  )
}

function withProblems(site: Site, problems: readonly Problem[]): Site {
  return Object.freeze({ ...site, problems: Object.freeze(problems) })
}

function entriesOf(site: Site): readonly Entry[] {
  return [...site.reports, ...site.projects, ...site.pages]
}

import { deepFreeze } from '../base/deep-freeze.ts'
import { onceForEach } from '../base/once-for-each.ts'
import type { Problem } from '../base/problem.ts'
import type { Instant } from '../base/clock.ts'
import type { Locale } from '../i18n/locale.ts'
import { type ContentFile, type EntryFile, isEntryFile } from './content-file.ts'
import type { DraftSite, Finding } from './draft-site.ts'
import type { Entry } from './entry.ts'
import type { Flaw } from './fault.ts'
import { type EntrySchemas, entrySchemas, type tables } from './kinds.ts'
import { knownIdsIn } from './known-ids.ts'
import { locate } from './locate.ts'
import type { MediaFile } from './media.ts'
import { withMediaInSettings, withMediaKeys } from './media-keys.ts'
import { parseEntry, type ParsedEntry } from './parse-entry.ts'
import { parseSettings } from './parse-settings.ts'
import { parseList, parseTable } from './parse-tables.ts'
import { revisionOf } from './revision.ts'
import { rules } from './rules/rules.ts'
import { termSchema } from './schema/glossary.ts'
import { measureSchema } from './schema/measures.ts'
import { personSchema } from './schema/people.ts'
import { policySchema } from './schema/policies.ts'
import { redirectionSchema } from './schema/redirects.ts'
import type { Site } from './site.ts'

/** All that editors wrote, as values: from a folder, from git, or from a test. */
export interface Content {
  readonly files: readonly ContentFile[]
  readonly media: ReadonlyMap<string, MediaFile>
  /** What could not be read at all. */
  readonly problems: readonly Problem[]
}

export interface SiteOptions {
  /** Dates too far from it are problems. */
  readonly now: Instant
  /** What is broken is left in, as far as it is understood: for checking, never for serving. */
  readonly everything?: boolean
}

/** Checks everything, keeps back what is wrong, and freezes the rest. */
export function buildSite(content: Content, options: SiteOptions): Site {
  const problems: Problem[] = [...content.problems]
  const sorted = sortOut(content.files, problems)
  const settings = settingsIn(sorted.tables.site)
  const people = peopleIn(sorted.tables.people)
  const measures = measuresIn(sorted.tables.measures)
  const glossary = glossaryIn(sorted.tables.glossary)
  const redirects = redirectsIn(sorted.tables.redirects)
  const policies = policiesIn(sorted.tables.policies)
  const flawsOfTables = { site: settings, people, measures, glossary, redirects, policies }
  for (const [name, { flaws }] of Object.entries(flawsOfTables))
    problems.push(...inFile(`${name}.yaml`, flaws))

  const read = parseEntries(sorted.entries, settings.settings, options, problems)
  const keyed = (entry: Entry) => withMediaKeys(entry, content.media)
  const draft: DraftSite = {
    settings: withMediaInSettings(settings.settings, content.media),
    entries: read.entries.map(keyed),
    salvaged: read.salvaged.map(keyed),
    media: content.media,
    measures: measures.rows,
    redirects: redirects.items,
    known: knownIdsIn({ people, measures, settings, files: sorted.entries }),
  }
  const findings = withoutIgnored(
    rules.flatMap((rule) => rule(draft)),
    draft,
  )
  problems.push(...locate(findings, content.files))
  const heldBack = new Set(findings.filter(({ holdsBack }) => holdsBack).map(({ file }) => file))
  const living = options.everything
    ? [...draft.entries, ...draft.salvaged]
    : draft.entries.filter(({ file }) => !heldBack.has(file))
  living.sort(newestFirst)

  return Object.freeze({
    revision: revisionOf(content),
    settings: deepFreeze(draft.settings),
    reports: Object.freeze(living.filter((entry) => entry.kind === 'report')),
    projects: Object.freeze(living.filter((entry) => entry.kind === 'project')),
    pages: Object.freeze(living.filter((entry) => entry.kind === 'page')),
    people: deepFreeze(people.rows),
    measures: deepFreeze(measures.rows),
    glossary: deepFreeze(glossary.rows),
    redirects: deepFreeze(redirects.items),
    media: content.media,
    policies: deepFreeze(policies.items),
    services: Object.freeze(settings.services),
    problems: deepFreeze(problems.sort(byPlace)),
  })
}

// What has not changed is the same object in the next site, and whatever hangs on it lives on.
const settingsIn = keptFor(parseSettings)
const peopleIn = keptFor((file) => parseTable(personSchema, file))
const measuresIn = keptFor((file) => parseTable(measureSchema, file))
const glossaryIn = keptFor((file) => parseTable(termSchema, file))
const redirectsIn = keptFor((file) => parseList(redirectionSchema, file))
const policiesIn = keptFor((file) => parseList(policySchema, file))

function keptFor<Parsed>(parse: (file: ContentFile | undefined) => Parsed) {
  const ofFile = onceForEach((file: ContentFile) => parse(file))
  const ofNone = parse(undefined)
  return (file: ContentFile | undefined) => (file === undefined ? ofNone : ofFile(file))
}

interface SortedFiles {
  readonly entries: readonly EntryFile[]
  readonly tables: Readonly<Partial<Record<(typeof tables)[number], ContentFile>>>
}

function sortOut(files: readonly ContentFile[], problems: Problem[]): SortedFiles {
  const entries: EntryFile[] = []
  const found: Partial<Record<(typeof tables)[number], ContentFile>> = {}
  for (const file of files) {
    const { path, role } = file
    if (isEntryFile(file)) entries.push(file)
    else if ('code' in role) problems.push(...inFile(path, [role]))
    else if (role.role === 'table') found[role.name] = file
  }
  return { entries, tables: found }
}

function parseEntries(
  files: readonly EntryFile[],
  settings: Site['settings'],
  { now }: SiteOptions,
  problems: Problem[],
): Pick<DraftSite, 'entries' | 'salvaged'> {
  const firstLocale = settings.locales[0] ?? 'sv'
  const schemas = entrySchemas({ timeZone: settings.timeZone, now })
  const entries: Entry[] = []
  const salvaged: Entry[] = []
  for (const file of files) {
    const known = parsedBefore.get(file)
    const isSame = known?.schemas === schemas && known.firstLocale === firstLocale
    const parsed = isSame ? known.parsed : parseEntry(file, file.role, schemas, firstLocale)
    if (!isSame) parsedBefore.set(file, { schemas, firstLocale, parsed })
    if ('value' in parsed) entries.push(parsed.value)
    else {
      problems.push(...inFile(file.path, parsed.flaws))
      if (parsed.salvaged !== undefined) salvaged.push(parsed.salvaged)
    }
  }
  return { entries, salvaged }
}

/** With all that a parsed file depends on besides itself. */
const parsedBefore = new WeakMap<
  ContentFile,
  { readonly schemas: EntrySchemas; readonly firstLocale: Locale; readonly parsed: ParsedEntry }
>()

/** What an editor may have a good reason for; all else a page cannot do without. */
const mayBeIgnored = new Set(['beskrivning-upprepad', 'nyckeltal-minskar'])

function withoutIgnored(findings: readonly Finding[], { entries }: DraftSite): readonly Finding[] {
  if (!findings.some(({ fault }) => mayBeIgnored.has(fault.code))) return findings
  const ignored = new Set(
    entries.flatMap(({ file, ignoreChecks }) => ignoreChecks.map(({ rule }) => `${rule} ${file}`)),
  )
  return findings.filter(
    ({ file, fault: { code } }) => !mayBeIgnored.has(code) || !ignored.has(`${code} ${file}`),
  )
}

function inFile(file: string, flaws: readonly Flaw[]): Problem[] {
  return flaws.map((flaw) => ({ file, ...flaw }))
}

function newestFirst(a: Entry, b: Entry): number {
  return b.date - a.date || (a.file < b.file ? -1 : 1)
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}

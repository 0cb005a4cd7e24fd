import { onceForEach } from '../base/once-for-each.ts'
import type { EntryFile } from './content-file.ts'
import type { KnownIds } from './draft-site.ts'
import type { ParsedSettings } from './parse-settings.ts'
import type { Table } from './parse-tables.ts'

export interface IdSources {
  readonly people: Pick<Table<unknown>, 'ids'>
  readonly measures: Pick<Table<unknown>, 'ids'>
  readonly settings: ParsedSettings
  readonly files: readonly EntryFile[]
}

/** All ids that something is known by. The same object as before while nothing of it has changed. */
export function knownIdsIn({ people, measures, settings, files }: IdSources): KnownIds {
  const ids = {
    people: people.ids,
    measures: measures.ids,
    ...idsOfSettings(settings),
    ...idsOfFiles(files),
  }
  if (latest === undefined || !isSame(ids, latest)) latest = ids
  return latest
}

let latest: KnownIds | undefined

function isSame(a: KnownIds, b: KnownIds): boolean {
  return Object.entries(a).every(([key, ids]) => b[key as keyof KnownIds] === ids)
}

const idsOfSettings = onceForEach(({ settings, understood }: ParsedSettings) => ({
  topics: understood('topics') ? idsOf(settings.topics) : undefined,
  funding: understood('funding') ? idsOf(settings.funding) : undefined,
}))

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}

type IdsOfFiles = Pick<KnownIds, 'projects' | 'pages' | 'originals'>

let latestOfFiles: { readonly files: readonly EntryFile[]; readonly ids: IdsOfFiles } | undefined

function idsOfFiles(files: readonly EntryFile[]): IdsOfFiles {
  const before = latestOfFiles
  const isSame = before !== undefined && haveSamePaths(before.files, files)
  const ids = isSame ? before.ids : newIdsOf(files)
  latestOfFiles = { files, ids }
  return ids
}

function haveSamePaths(old: readonly EntryFile[], now: readonly EntryFile[]): boolean {
  if (old.length !== now.length) return false
  return now.every((file, index) => file === old[index] || file.path === old[index]?.path)
}

function newIdsOf(files: readonly EntryFile[]): IdsOfFiles {
  const projects = new Set<string>()
  const pages = new Set<string>()
  const originals = new Set<string>()
  for (const { role } of files) {
    const { kind, slug, locale, edition } = role
    if (kind === 'project') projects.add(slug)
    if (kind === 'page') pages.add(slug)
    if (locale === undefined && edition === 'standard') originals.add(`${kind}/${slug}`)
  }
  return { projects, pages, originals }
}

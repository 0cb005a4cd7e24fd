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

/** All ids that something is known by. The same object as before while all of them are the same. */
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
  return (
    a.people === b.people &&
    a.measures === b.measures &&
    a.topics === b.topics &&
    a.funding === b.funding &&
    isSameSet(a.projects, b.projects) &&
    isSameSet(a.pages, b.pages) &&
    isSameSet(a.originals, b.originals)
  )
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

const idsOfSettings = onceForEach(({ settings, understood }: ParsedSettings) => ({
  topics: understood('topics') ? idsOf(settings.topics) : undefined,
  funding: understood('funding') ? idsOf(settings.funding) : undefined,
}))

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ id }) => id))
}

function idsOfFiles(
  files: readonly EntryFile[],
): Pick<KnownIds, 'projects' | 'pages' | 'originals'> {
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

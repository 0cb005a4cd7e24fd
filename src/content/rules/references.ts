import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding, KnownIds } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every person, project, topic, measure and fund that a text names must exist. */
export function references(entry: Entry, { known }: Around): readonly Finding[] {
  return unknownIn(entry.file, known, (look) => {
    lookIn(entry, look)
  })
}

/** And those that site.yaml names. */
export function referencesOfSettings({ settings, known }: DraftSite): readonly Finding[] {
  const { contact, menu } = settings
  return unknownIn('site.yaml', known, (look) => {
    look('people', [contact], () => ['contact'])
    const pages = menu.map((id) => (fixedMenu.has(id) ? undefined : id))
    look('pages', pages, (index) => ['menu', index])
  })
}

const fixedMenu = new Set(['reports', 'projects', 'search'])

type Around = Pick<DraftSite, 'known'>
type What = 'people' | 'measures' | 'topics' | 'funding' | 'projects' | 'pages'
type Look = (
  what: What,
  ids: readonly (string | undefined)[],
  pathOf: (index: number) => Path,
) => void

function lookIn(entry: Entry, look: Look): void {
  look('people', entry.authors, (index) => ['authors', index])
  look('people', [entry.contact], () => ['contact'])
  look('topics', entry.topics, (index) => ['topics', index])
  switch (entry.kind) {
    case 'report':
      look('projects', [entry.project], () => ['project'])
      look('measures', entry.keyFigures.map(measureOf), (index) => ['keyFigures', index, 'measure'])
      return
    case 'project':
      look('funding', entry.funding, (index) => ['funding', index])
      look('measures', entry.measures.map(measureOf), (index) => ['measures', index, 'measure'])
      return
    case 'page':
  }
}

function measureOf({ measure }: { readonly measure: string }): string {
  return measure
}

function unknownIn(
  file: string,
  known: KnownIds,
  lookAll: (look: Look) => void,
): readonly Finding[] {
  const findings: Finding[] = []
  lookAll((what, named, pathOf) => {
    const ids = known[what]
    if (ids === undefined) return
    for (const [index, id] of named.entries())
      if (id !== undefined && !ids.has(id))
        findings.push(unknown(ids, what, id, file, pathOf(index)))
  })
  return findings
}

const words: Readonly<Record<What, readonly [code: string, kind: string, where: string]>> = {
  people: ['okand-person', 'Ingen', 'people.yaml'],
  measures: ['okant-matt', 'Inget mått', 'measures.yaml'],
  topics: ['okant-amne', 'Inget ämne', 'site.yaml, under topics'],
  funding: ['okand-finansiering', 'Ingen finansiering', 'site.yaml, under funding'],
  projects: ['okant-projekt', 'Inget projekt', 'mappen projects'],
  pages: ['okand-sida', 'Ingen sida', 'mappen pages'],
}

function unknown(
  ids: ReadonlySet<string>,
  what: What,
  id: string,
  file: string,
  path: Path,
): Finding {
  const [code, kind, where] = words[what]
  const meant = nearest(id, ids)
  const choices = [...ids].slice(0, 12).join(', ')
  const hint =
    meant !== undefined
      ? `Menade du ${meant}?`
      : choices === ''
        ? `Lägg till det i ${where}.`
        : `Lägg till det i ${where}, eller välj bland: ${choices}.`
  const fault = { code, message: `${kind} heter ”${id}” i ${where}.`, hint }
  return { file, path, part: 'value', fault, holdsBack: file !== 'site.yaml' }
}

import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every person, project, topic, measure and fund that a file names must exist. */
export function references({ entries, salvaged, settings, known }: DraftSite): readonly Finding[] {
  return [
    ...[...entries, ...salvaged].flatMap((entry) =>
      referencesOf(entry).flatMap(([what, id, path]) => unknown(known, what, id, entry.file, path)),
    ),
    ...(settings.contact === undefined
      ? []
      : unknown(known, 'people', settings.contact, 'site.yaml', ['contact'])),
    ...settings.menu.flatMap((id, index) =>
      fixedMenu.has(id) ? [] : unknown(known, 'pages', id, 'site.yaml', ['menu', index]),
    ),
  ]
}

const fixedMenu = new Set(['reports', 'projects', 'search'])

type What = 'people' | 'measures' | 'topics' | 'funding' | 'projects' | 'pages'
type Reference = readonly [what: What, id: string, path: Path]

function referencesOf(entry: Entry): readonly Reference[] {
  const shared: readonly Reference[] = [
    ...entry.authors.map((id, index): Reference => ['people', id, ['authors', index]]),
    ...(entry.contact === undefined
      ? []
      : [['people', entry.contact, ['contact']] satisfies Reference]),
    ...entry.topics.map((id, index): Reference => ['topics', id, ['topics', index]]),
  ]
  switch (entry.kind) {
    case 'report':
      return [
        ...shared,
        ...(entry.project === undefined
          ? []
          : [['projects', entry.project, ['project']] satisfies Reference]),
        ...entry.keyFigures.map(
          ({ measure }, index): Reference => ['measures', measure, ['keyFigures', index, 'measure']],
        ),
      ]
    case 'project':
      return [
        ...shared,
        ...entry.funding.map((id, index): Reference => ['funding', id, ['funding', index]]),
        ...entry.measures.map(
          ({ measure }, index): Reference => ['measures', measure, ['measures', index, 'measure']],
        ),
      ]
    case 'page':
      return shared
  }
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
  known: DraftSite['known'],
  what: What,
  id: string,
  file: string,
  path: Path,
): readonly Finding[] {
  const ids = known[what]
  if (ids === undefined || ids.has(id)) return []
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
  return [{ file, path, part: 'value', fault, holdsBack: file !== 'site.yaml' }]
}

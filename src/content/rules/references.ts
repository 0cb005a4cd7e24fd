import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding, KnownIds } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every person, project, topic, measure and fund that a text names must exist. */
export function references(entry: Entry, { known }: Around): readonly Finding[] {
  const { look, findings } = lookingIn(entry.file, known)
  for (const [index, id] of entry.authors.entries()) look('people', id, 'authors', index)
  look('people', entry.contact, 'contact')
  for (const [index, id] of entry.topics.entries()) look('topics', id, 'topics', index)
  switch (entry.kind) {
    case 'report':
      look('projects', entry.project, 'project')
      for (const [index, { measure }] of entry.keyFigures.entries())
        look('measures', measure, 'keyFigures', index, 'measure')
      break
    case 'project':
      for (const [index, id] of entry.funding.entries()) look('funding', id, 'funding', index)
      for (const [index, { measure }] of entry.measures.entries())
        look('measures', measure, 'measures', index, 'measure')
      break
    case 'page':
  }
  return findings
}

/** And those that site.yaml names. */
export function referencesOfSettings({ settings, known }: DraftSite): readonly Finding[] {
  const { look, findings } = lookingIn('site.yaml', known)
  look('people', settings.contact, 'contact')
  for (const [index, id] of settings.menu.entries())
    if (!fixedMenu.has(id)) look('pages', id, 'menu', index)
  return findings
}

const fixedMenu = new Set(['reports', 'projects', 'search'])

type Around = Pick<DraftSite, 'known'>
type What = 'people' | 'measures' | 'topics' | 'funding' | 'projects' | 'pages'

function lookingIn(file: string, known: KnownIds) {
  const findings: Finding[] = []
  // The path is made only for an id that is unknown: there are fifty thousand known ones.
  function look(
    what: What,
    id: string | undefined,
    key: string,
    index?: number,
    inner?: string,
  ): void {
    const ids = known[what]
    if (id === undefined || ids === undefined || ids.has(id)) return
    const path = [key, index, inner].filter((step) => step !== undefined)
    findings.push(unknown(ids, what, id, file, path))
  }
  return { look, findings }
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

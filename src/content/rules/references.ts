import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every person, project, topic, measure and fund that a file names must exist. */
export function references({ entries, salvaged, settings, known }: DraftSite): readonly Finding[] {
  const findings: Finding[] = []
  const look = (file: string, what: What, id: string, path: Path) => {
    if (known[what]?.has(id) === false) findings.push(unknown(known[what], what, id, file, path))
  }
  for (const entry of entries) lookIn(entry, look)
  for (const entry of salvaged) lookIn(entry, look)
  if (settings.contact !== undefined) look('site.yaml', 'people', settings.contact, ['contact'])
  for (const [index, id] of settings.menu.entries())
    if (!fixedMenu.has(id)) look('site.yaml', 'pages', id, ['menu', index])
  return findings
}

const fixedMenu = new Set(['reports', 'projects', 'search'])

type What = 'people' | 'measures' | 'topics' | 'funding' | 'projects' | 'pages'
type Look = (file: string, what: What, id: string, path: Path) => void

function lookIn(entry: Entry, look: Look): void {
  const { file, authors, contact, topics } = entry
  for (const [index, id] of authors.entries()) look(file, 'people', id, ['authors', index])
  if (contact !== undefined) look(file, 'people', contact, ['contact'])
  for (const [index, id] of topics.entries()) look(file, 'topics', id, ['topics', index])
  switch (entry.kind) {
    case 'report':
      if (entry.project !== undefined) look(file, 'projects', entry.project, ['project'])
      for (const [index, { measure }] of entry.keyFigures.entries())
        look(file, 'measures', measure, ['keyFigures', index, 'measure'])
      return
    case 'project':
      for (const [index, id] of entry.funding.entries())
        look(file, 'funding', id, ['funding', index])
      for (const [index, { measure }] of entry.measures.entries())
        look(file, 'measures', measure, ['measures', index, 'measure'])
      return
    case 'page':
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

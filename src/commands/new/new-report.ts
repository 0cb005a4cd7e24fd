import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Instant } from '../../base/clock.ts'
import type { Problem } from '../../base/problem.ts'
import { slugOf } from '../../base/slug.ts'
import { problemsOf } from '../../checks/checks.ts'
import { buildSite, type Content } from '../../content/build-site.ts'
import { contentFile } from '../../content/content-file.ts'
import { readContent } from '../../content/read-site.ts'
import type { Site } from '../../content/site.ts'
import type { Outcome } from './run-new.ts'
import { reportTemplate } from './templates.ts'
import { dayAt } from './today.ts'
import { writeNewFile } from './write-new.ts'

export interface NewReportOptions {
  readonly title: string
  readonly project: string | undefined
  readonly author: string | undefined
  readonly folder: string
  readonly workingFolder: string
  readonly now: Instant
}

/** Makes a draft of a report that is right among the texts of this site, before it is written. */
export async function newReport(options: NewReportOptions): Promise<Outcome> {
  const { project, workingFolder, now } = options
  const title = options.title.replace(/\s+/g, ' ').trim()
  const folder = resolve(workingFolder, options.folder)
  let content: Content
  try {
    content = await readContent(folder)
  } catch {
    const words = `Mappen ${options.folder} går inte att läsa. Ange rätt mapp med --content.`
    return { code: 2, words }
  }
  const site = buildSite(content, { now })
  const author = options.author ?? usualAuthor(site)
  if (author === undefined) return { code: 1, words: noAuthor }
  const day = dayAt(now, site.settings.timeZone)
  const slug = datedSlug(title, day)
  if (slug === undefined)
    return {
      code: 1,
      words: 'Titeln ger ingen adress. Skriv en titel med bokstäver eller siffror.',
    }
  const file = `reports/${slug}.md`
  const path = join(folder, file)
  const shown = shownPath(path, workingFolder)
  if (existsSync(path) || existsSync(join(folder, 'reports', slug)))
    return { code: 1, words: taken(shown) }

  const text = reportTemplate({ title, day, author, project })
  const faults = faultsOf(content, contentFile(file, Buffer.from(text)), now)
  if (faults.length > 0)
    return { code: 1, words: ['Rapporten skrevs inte.', ...faults.map(wordsOf)].join('\n') }
  return (await writeNewFile(path, text))
    ? { code: 0, words: next(shown, slug) }
    : { code: 1, words: taken(shown) }
}

/** The one who answers for the site, else the first of people.yaml. */
function usualAuthor({ settings, people }: Site): string | undefined {
  const { contact } = settings
  return contact !== undefined && contact in people ? contact : Object.keys(people)[0]
}

const noAuthor =
  'En rapport behöver en författare, och people.yaml är tom. Lägg till en person eller en funktion där först.'

/** `2026-11-lagesrapport`, cut between words; the month once, also where the title begins with it. */
function datedSlug(title: string, day: string): string | undefined {
  const month = day.slice(0, 7)
  const slug = slugOf(title)
  const own = slug.startsWith(`${month}-`) ? slug.slice(month.length + 1) : slug
  if (own === '') return undefined
  const cut =
    own.length <= 60
      ? own
      : own
          .slice(0, 61)
          .replace(/-[^-]*$/, '')
          .slice(0, 60)
  return `${month}-${cut}`
}

/** What would be wrong with the file if it stood in its place. */
function faultsOf(
  content: Content,
  file: Content['files'][number],
  now: Instant,
): readonly Problem[] {
  const files = [...content.files, file].sort((a, b) => (a.path < b.path ? -1 : 1))
  return problemsOf(buildSite({ ...content, files }, { now }), now).filter(
    (problem) => problem.file === file.path && problem.severity === 'error',
  )
}

function wordsOf({ message, hint }: Problem): string {
  return `  ${message} ${hint}`
}

function taken(shown: string): string {
  return `${shown} finns redan och ändras inte. Välj en annan titel, eller öppna filen.`
}

function next(shown: string, slug: string): string {
  return `${shown}
Filen är ett utkast, som inga läsare ser. Öppna den, byt ut texten och kör: npm run check
När den är klar tar du bort raden draft: true. Då får den adressen /nyheter/${slug}`
}

function shownPath(path: string, workingFolder: string): string {
  const fromHere = relative(workingFolder, path)
  return (fromHere.startsWith('..') ? path : fromHere).split(sep).join('/')
}

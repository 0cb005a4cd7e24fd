import { posix, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Instant } from '../base/clock.ts'
import { problemsOf } from '../checks/checks.ts'
import { type Format, formats, written } from '../checks/formats.ts'
import { buildSite, type Content } from '../content/build-site.ts'
import type { Entry } from '../content/entry.ts'
import { readCommittedEntries } from '../content/history/committed-entries.ts'
import { historyPlaceOf } from '../content/history/history-place.ts'
import { readContent } from '../content/read-site.ts'
import type { Site } from '../content/site.ts'

export interface CheckOptions {
  readonly args: readonly string[]
  /** The content folder where `--content` names none. */
  readonly defaultFolder: string
  readonly workingFolder: string
  readonly now: Instant
  /** Of the process: git needs some of it, and SITE_URL is the site's own address. None: no git. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** Checks a content folder. 0: clean, or only warnings; 1: problems; 2: could not run. */
export async function runCheck(options: CheckOptions): Promise<0 | 1 | 2> {
  const asked = questionIn(options.args, options.defaultFolder)
  if (asked === undefined) {
    options.complain(usage)
    return 2
  }
  const folder = resolve(options.workingFolder, asked.folder)
  let content: Content
  try {
    content = await readContent(folder)
  } catch {
    options.complain(`Mappen ${asked.folder} går inte att läsa. Ange rätt mapp med --content.\n`)
    return 2
  }
  const site = buildSite(content, { now: options.now, everything: true })
  const ownTexts = new Map(content.files.map(({ path, bytes }) => [path, bytes.toString()]))
  const committed = await committedEntries(folder, site, options)
  const problems = problemsOf(site, options.now, {
    textOf: (file) => ownTexts.get(file),
    committed: (file) => committed.get(file),
    ...originIn(options.environment?.['SITE_URL']),
  })
  const shown = shownFolder(asked.folder, folder, options.workingFolder)
  const texts = new Map([...ownTexts].map(([path, text]) => [posix.join(shown, path), text]))
  const told = {
    problems: problems.map((problem) => ({ ...problem, file: posix.join(shown, problem.file) })),
    fileCount: content.files.length,
    textOf: (file: string) => texts.get(file),
  }
  options.print(written(told, asked.format))
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** None where the folder is under no git: then nobody knows what was published. */
async function committedEntries(folder: string, site: Site, { environment, now }: CheckOptions) {
  if (environment === undefined) return new Map<string, Entry>()
  try {
    const place = await historyPlaceOf({ folder, environment })
    if (place !== undefined) return await readCommittedEntries(place, site.settings, now)
  } catch {
    // A repository that cannot be read is none of an editor's business.
  }
  return new Map<string, Entry>()
}

function originIn(address: string | undefined): { readonly origin?: string } {
  return address !== undefined && URL.canParse(address) ? { origin: new URL(address).origin } : {}
}

const usage = `Användning: npm run check -- [--content MAPP] [--format ${formats.join('|')}]\n`

function questionIn(args: readonly string[], defaultFolder: string) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { content: { type: 'string' }, format: { type: 'string' } },
    })
    const { content: folder = defaultFolder, format = 'text' } = values
    return isFormat(format) ? { folder, format } : undefined
  } catch {
    return undefined
  }
}

function isFormat(format: string): format is Format {
  return (formats as readonly string[]).includes(format)
}

/** As a reader would open it: from the working folder, or as given where it lies elsewhere. */
function shownFolder(given: string, folder: string, workingFolder: string): string {
  const path = relative(workingFolder, folder)
  return (path.startsWith('..') ? given : path).split(sep).join('/')
}

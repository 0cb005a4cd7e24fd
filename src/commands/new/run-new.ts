import { parseArgs } from 'node:util'
import type { Instant } from '../../base/clock.ts'
import { newReport } from './new-report.ts'
import { newSite } from './new-site.ts'

export interface NewOptions {
  readonly args: readonly string[]
  /** The content folder where `--content` names none. */
  readonly defaultFolder: string
  readonly workingFolder: string
  readonly now: Instant
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** What came of it, in words to the editor. 1: it may not be so; 2: it could not be run. */
export type Outcome =
  { readonly code: 0; readonly words: string } | { readonly code: 1 | 2; readonly words: string }

/** Makes what an editor begins with. Nothing that exists is ever written over. */
export async function runNew(options: NewOptions): Promise<0 | 1 | 2> {
  const { code, words } = await outcomeOf(options)
  const tell = code === 0 ? options.print : options.complain
  tell(`${words}\n`)
  return code
}

async function outcomeOf(options: NewOptions): Promise<Outcome> {
  const asked = questionIn(options.args)
  const { workingFolder, now } = options
  switch (asked?.what) {
    case undefined:
      return { code: 2, words: usage }
    case 'report': {
      const { title, project, author, content = options.defaultFolder } = asked
      return newReport({ title, project, author, folder: content, workingFolder, now })
    }
    case 'site': {
      const { folder, name } = asked
      return newSite({ folder, name, workingFolder, now })
    }
  }
}

const usage = `Användning:
  npm run new -- report "Titel" [--project PROJEKT] [--author NAMN] [--content MAPP]
  npm run new -- site MAPP [--name "Webbplatsens namn"]`

type Question =
  | {
      readonly what: 'report'
      readonly title: string
      readonly project: string | undefined
      readonly author: string | undefined
      readonly content: string | undefined
    }
  | { readonly what: 'site'; readonly folder: string; readonly name: string | undefined }

function questionIn(args: readonly string[]): Question | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const { content, project, author, name } = values
    const [what, named = '', ...rest] = positionals
    if (named.trim() === '' || rest.length > 0) return undefined
    if (what === 'report' && name === undefined)
      return { what, title: named, project, author, content }
    if (what === 'site' && (project ?? author ?? content) === undefined)
      return { what, folder: named, name }
    return undefined
  } catch {
    return undefined
  }
}

const options = {
  content: { type: 'string' },
  project: { type: 'string' },
  author: { type: 'string' },
  name: { type: 'string' },
} as const

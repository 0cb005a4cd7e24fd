import { relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { Clock } from '../../base/clock.ts'
import { entriesOf } from '../../checks/entries.ts'
import type { Config } from '../../config/config.ts'
import { pathOfEntry } from '../../content/redirection.ts'
import { readSite } from '../../content/read-site.ts'
import { stateOf } from '../../content/state.ts'
import { stateTextOf } from '../../content/state-text.ts'
import { formatOf } from '../../i18n/format.ts'
import { createPreviewTokens, longestPreview } from '../../http/preview-token.ts'
import { previewPathOf } from '../../paths.ts'

export interface PreviewLinkOptions {
  readonly args: readonly string[]
  readonly config: Pick<Config, 'contentDir' | 'cookieSecrets' | 'siteUrl'>
  readonly workingFolder: string
  readonly clock: Clock
  readonly print: (text: string) => void
  readonly complain: (text: string) => void
}

/** Makes a link to a text that readers cannot see yet. 1: it cannot be shown; 2: could not run. */
export async function runPreviewLink(options: PreviewLinkOptions): Promise<0 | 1 | 2> {
  const { config, workingFolder, clock, print, complain } = options
  const { cookieSecrets, siteUrl } = config
  const asked = questionIn(options.args)
  if (asked === undefined) return refuse(2, usage)
  if (cookieSecrets.from === 'nowhere')
    return refuse(
      2,
      'Länken skrivs under med serverns hemlighet. Sätt samma COOKIE_SECRETS eller COOKIE_SECRETS_FILE som servern har, och SITE_URL till webbplatsens adress.',
    )
  const folder = resolve(workingFolder, config.contentDir)
  const site = await readSite(folder, { now: clock() }).catch(() => undefined)
  if (site === undefined)
    return refuse(2, `Mappen ${config.contentDir} går inte att läsa. Rätta CONTENT_DIR.`)
  const names = namesOf(asked.file, folder, workingFolder)
  const entry = entriesOf(site).find(({ file }) => names.includes(file))
  if (entry === undefined) {
    const faults = site.problems.filter(({ file }) => names.includes(file))
    const lines = faults.map(
      ({ file, line, column, message }) => `  ${file}:${line}:${column}  ${message}`,
    )
    const first =
      faults.length > 0
        ? `${asked.file} har fel och går inte att visa:`
        : `Det finns ingen text i ${asked.file}. Ange en fil, till exempel reports/2026-11-laget.md`
    return refuse(1, [first, ...lines].join('\n'))
  }
  const { locale, file } = entry
  const { timeZone } = site.settings
  if (stateOf(entry, clock()) === 'published')
    return refuse(1, `Texten är redan publicerad: ${siteUrl}${pathOfEntry(entry)}`)
  const tokens = createPreviewTokens({ secrets: () => cookieSecrets.secrets, clock })
  const token = tokens.issue(file, asked.days)
  const until = formatOf('sv', timeZone).time(tokens.grantOf(token)?.until ?? clock())
  const state = stateTextOf(entry, clock(), { locale: 'sv', timeZone })
  print(`${siteUrl}${previewPathOf(locale, token)}\n`)
  print(`${state}. Länken gäller till ${until}, för alla som har den.\n`)
  return 0

  function refuse<Code extends 1 | 2>(code: Code, words: string): Code {
    complain(`${words}\n`)
    return code
  }
}

const usage = `Användning: npm run preview-link -- FIL [--days N]   (1 till ${longestPreview} dagar, annars ${longestPreview})`

function questionIn(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { days: { type: 'string' } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    const days = values.days === undefined ? longestPreview : Number(values.days)
    const isRight = Number.isInteger(days) && days >= 1 && days <= longestPreview
    return file === undefined || more.length > 0 || !isRight ? undefined : { file, days }
  } catch {
    return undefined
  }
}

/** Editors name a file from where they stand, or from the content folder. */
function namesOf(file: string, folder: string, workingFolder: string): readonly string[] {
  return [resolve(workingFolder, file), resolve(folder, file)].map((path) =>
    relative(folder, path).split(sep).join('/').normalize('NFC'),
  )
}

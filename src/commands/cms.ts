import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../base/clock.ts'
import { cmsConfigOf } from '../cms/cms-config.ts'
import { repositoryOf } from '../cms/repository.ts'
import { readConfig } from '../config/config.ts'
import { historyPlaceOf } from '../content/history/history-place.ts'
import { readSite } from '../content/read-site.ts'

/** `npm run cms [-- FILE]`: the forms that /redigera has, for another place to serve them from. */
process.exitCode = await writeCmsConfig(process.argv.slice(2))

async function writeCmsConfig([file, ...rest]: readonly string[]): Promise<0 | 2> {
  // No secret is needed to write forms.
  const environment = { ...process.env, NODE_ENV: '', COOKIE_SECRETS_FILE: '' }
  const read = readConfig(environment, () => '')
  if (rest.length > 0) return complain('Användning: npm run cms -- [FIL]')
  if (read.state === 'faulty') return complain(read.faults.join('\n'))
  const { contentDir, contentGit } = read.config
  const folder = resolve(contentDir)
  try {
    const site = await readSite(folder, { now: systemClock() })
    const place = await historyPlaceOf({ folder, environment: process.env })
    const repository = contentGit === undefined ? undefined : repositoryOf(contentGit)
    const config = cmsConfigOf({ site, root: place?.root ?? '', repository })
    const text = `${JSON.stringify(config, undefined, 2)}\n`
    if (file === undefined) process.stdout.write(text)
    else {
      writeFileSync(file, text)
      process.stdout.write(`${file}\n`)
    }
    return 0
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error))
  }
}

function complain(words: string): 2 {
  process.stderr.write(`${words}\n`)
  return 2
}

import { basename, resolve } from 'node:path'
import type { Instant } from '../../base/clock.ts'
import type { Outcome } from './run-new.ts'
import { siteTemplate } from './templates.ts'
import { dayAt } from './today.ts'
import { writeNewFolder } from './write-new.ts'

export interface NewSiteOptions {
  readonly folder: string
  readonly name: string | undefined
  readonly workingFolder: string
  readonly now: Instant
}

/** Makes a small content folder that a site of one's own can begin with. */
export async function newSite({
  folder,
  name = 'Vår webbplats',
  workingFolder,
  now,
}: NewSiteOptions): Promise<Outcome> {
  const path = resolve(workingFolder, folder)
  const texts = siteTemplate({ name, day: dayAt(now, 'Europe/Stockholm') })
  try {
    if (!(await writeNewFolder(path, texts))) return { code: 1, words: taken(folder) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { code: 2, words: `Mappen ${folder} går inte att skriva: ${reason}` }
  }
  const asArgument = /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`
  return {
    code: 0,
    words: `${folder}
Mappen ${basename(path)} har en liten webbplats med ett projekt, en rapport och två sidor.
Kontrollera den: npm run check -- --content ${asArgument}
Visa den: CONTENT_DIR=${asArgument} npm start
Börja med site.yaml: namn, utgivare och adress.`,
  }
}

function taken(folder: string): string {
  return `${folder} finns redan och är inte tom. Ange en mapp som inte finns.`
}

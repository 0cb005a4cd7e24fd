import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the editing view: an address below its own, and what is there. */
export interface CmsFile {
  readonly address: string
  readonly type: string
  readonly bytes: Uint8Array
}

/**
 * The files of Sveltia CMS that a browser needs: its program, its Swedish and English words and its
 * fonts. The program would fetch words and fonts from other people's servers; here it is given them
 * from this one. Throws when the package is not installed, or is not what it was.
 * @param base the address of the editing view
 */
export function readCmsFiles(base: string): readonly CmsFile[] {
  const folder = packageFolder()
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  const own = `${base}/sveltia`
  const program = withOwnAddresses(readFileSync(join(folder, 'dist/sveltia-cms.js'), 'utf8'), own)
  const words = ['sv', 'en-US', 'en-GB'].map((locale) => ({
    address: `${own}@${version}/locales/${locale}.json`,
    type: 'application/json; charset=utf-8',
    bytes: readFileSync(join(folder, 'locales', `${locale}.json`)),
  }))
  return [
    {
      address: `${base}/sveltia-cms.js`,
      type: 'text/javascript; charset=utf-8',
      bytes: Buffer.from(program),
    },
    // The program asks which version is the newest: the operators know.
    {
      address: `${own}/package.json`,
      type: 'application/json; charset=utf-8',
      bytes: Buffer.from(JSON.stringify({ version })),
    },
    ...words,
    ...fontsIn(join(folder, 'npm/assets'), program, own),
  ]
}

function packageFolder(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))))
  } catch {
    throw new Error('Paketet @sveltia/cms är inte installerat. Kör npm ci utan --omit=optional.')
  }
}

function withOwnAddresses(program: string, own: string): string {
  for (const theirs of [packages, fonts])
    if (!program.includes(theirs)) throw new Error(`@sveltia/cms nämner inte längre ${theirs}.`)
  return program.replaceAll(packages, own).replaceAll(fonts, `${own}/fonts/`)
}

const packages = 'https://unpkg.com/@sveltia/cms'
const fonts = 'https://cdn.jsdelivr.net/fontsource/fonts/'

/** `material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2` lies in the package by its name. */
function fontsIn(folder: string, program: string, own: string): readonly CmsFile[] {
  const names = readdirSync(folder)
  const asked = program.matchAll(
    new RegExp(`${own}/fonts/(([\\w-]+)[:@][^/]*/([\\w-]+)\\.woff2)`, 'g'),
  )
  return [...asked].map(([, path = '', family = '', face = '']) => {
    const name = names.find((each) => each.startsWith(`${family}-${face}-`))
    if (name === undefined) throw new Error(`@sveltia/cms saknar typsnittet ${family}.`)
    return {
      address: `${own}/fonts/${path}`,
      type: 'font/woff2',
      bytes: readFileSync(join(folder, name)),
    }
  })
}

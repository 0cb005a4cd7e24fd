import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import { shared } from '../paths.ts'
import { type Representation, representationOf } from './representation.ts'
import { buildStylesheet } from './stylesheet.ts'

/** The files of `public/`, listed once at start: what is not in the list is not served. */
export interface Assets {
  /**
   * The address of a file, by its path in `public/` or by its name alone. `css/report` is the one
   * stylesheet of that page, in the accent that the site has chosen. Throws for a name that there
   * is no file of.
   */
  readonly addressOf: (name: string, accent?: string) => string
  readonly fileAt: (pathname: string) => Representation | undefined
}

/** Throws when a stylesheet is broken or two files share a name: better no start than half a site. */
export function readAssets(folder: string): Assets {
  const files = listFiles(realpathSync(folder))
  const byAddress = new Map<string, Representation>()
  const addresses = new Map<string, string>()

  function add(name: string, representation: Representation): string {
    const extension = extname(name)
    const stem = basename(name, extension)
    const address = `${shared.assets}${stem}.${representation.hash.slice(0, 10)}${extension}`
    byAddress.set(address, representation)
    return address
  }

  for (const file of files.filter((other) => extname(other.name) !== '.css')) {
    const address = add(
      file.name,
      representationOf(readFileSync(file.path), typeOf(file.name), 'best'),
    )
    for (const key of new Set([file.name, basename(file.name)])) {
      if (addresses.has(key)) throw new Error(`two files in ${folder} are named ${key}`)
      addresses.set(key, address)
    }
  }

  const pages = new Map(
    files
      .filter(({ name }) => name.startsWith('css/pages/'))
      .map(({ name, path }) => [`css/${basename(name, '.css')}`, path]),
  )
  // A new accent adds a stylesheet; those of before stay, for pages that are still open.
  function stylesheetOf(page: string, accent: string): string | undefined {
    const path = pages.get(page)
    const key = page + accent
    if (path === undefined || addresses.has(key)) return addresses.get(key)
    const css = buildStylesheet(path, accent)
    const address = add(path, representationOf(css, typeOf(path), 'best'))
    addresses.set(key, address)
    return address
  }
  for (const page of pages.keys()) stylesheetOf(page, '')

  return {
    addressOf: (name, accent = '') => {
      const address = stylesheetOf(name, accent) ?? addresses.get(name)
      if (address === undefined) throw new Error(`no file in ${folder} is named ${name}`)
      return address
    },
    fileAt: (pathname) => byAddress.get(pathname),
  }
}

interface PublicFile {
  /** Path in `public/`, with forward slashes. */
  readonly name: string
  readonly path: string
}

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

function typeOf(name: string): string {
  return types[extname(name)] ?? 'application/octet-stream'
}

/** Regular files of known types only: no symbolic links, nothing hidden (ASVS 13.4.7). */
function listFiles(root: string): readonly PublicFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in types)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { name: relative(root, path).split(sep).join('/'), path }
    })
    .filter((file) => !file.name.split('/').some((segment) => segment.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

import { posix } from 'node:path'
import { shortHash } from '../base/hash.ts'
import { nearest } from '../base/nearest.ts'
import { startOfFile } from '../base/problem.ts'
import { slugOf, slugPattern } from '../base/slug.ts'
import { isLocale, type Locale } from '../i18n/locale.ts'
import type { Edition, Entry } from './entry.ts'
import type { Flaw } from './fault.ts'
import { entryKinds, tables } from './kinds.ts'

/** A text that editors wrote, wherever it came from. */
export interface ContentFile {
  /** Path within the content folder, with forward slashes, in NFC. */
  readonly path: string
  /**
   * UTF-8, without a byte order mark. Text would take twice the memory, and of ten thousand files
   * hardly any is being read.
   */
  readonly bytes: Buffer
  /** Of the bytes. */
  readonly hash: string
  /** What it is by its path, or what is wrong with that. */
  readonly role: FileRole | Flaw
}

export function contentFile(path: string, bytes: Buffer): ContentFile {
  return { path, bytes, hash: shortHash(bytes, 22), role: roleOf(path) }
}

/** What a file is, told by where it stands. */
export type FileRole =
  | {
      readonly role: 'entry'
      readonly kind: Entry['kind']
      readonly slug: string
      /** As the suffix says; undefined: the site's first. */
      readonly locale: Locale | undefined
      readonly edition: Edition
    }
  | { readonly role: 'table'; readonly name: (typeof tables)[number] }
  | { readonly role: 'none' }

/** A file that should hold an entry. */
export interface EntryFile extends ContentFile {
  readonly role: Extract<FileRole, { readonly role: 'entry' }>
}

export function isEntryFile(file: ContentFile): file is EntryFile {
  return 'role' in file.role && file.role.role === 'entry'
}

/** The role of a Markdown or YAML file, or what is wrong with its name. */
export function roleOf(path: string): FileRole | Flaw {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  if (/\.ya?ml$/i.test(name)) return tableAt(path)
  const kind = entryKinds.find(({ folder }) => folder === parts[0])?.kind
  if (kind === undefined || parts.length === 1) return strayText(path, parts)
  if (parts.length > 3 || (parts.length === 3 && !/^index(\.|$)/.test(name)))
    return strayText(path, parts)
  const isBundle = parts.length === 3
  const [stem = '', ...suffixes] = name.replace(/\.md$/i, '').split('.')
  const slug = isBundle ? (parts[1] ?? '') : stem
  const suffix = suffixes.join('.')
  if (!slugPattern.test(slug)) return badSlug(path, slug, isBundle)
  if (name !== name.toLowerCase())
    return badSlug(path, name.toLowerCase().split('.')[0] ?? '', false)
  if (suffix === '') return { role: 'entry', kind, slug, locale: undefined, edition: 'standard' }
  if (suffix === 'lattlast')
    return { role: 'entry', kind, slug, locale: undefined, edition: 'lattlast' }
  if (isLocale(suffix)) return { role: 'entry', kind, slug, locale: suffix, edition: 'standard' }
  return flaw(
    'filnamn',
    `Filnamnet slutar på .${suffix}.md, och det säger inget som webbplatsen förstår.`,
    `Skriv .en.md för engelska, .lattlast.md för lättläst, eller byt punkterna mot bindestreck: ${slugOf(`${slug} ${suffix}`)}.md`,
  )
}

/** Where a path stands or would stand among files in the order of their paths. */
export function placeOf(path: string, files: readonly ContentFile[]): number {
  let [low, high] = [0, files.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((files[middle]?.path ?? '') < path) low = middle + 1
    else high = middle
  }
  return low
}

/** The byte order mark that some programs put first (U+FEFF). */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function tableAt(path: string): FileRole | Flaw {
  const table = tables.find((name) => path === `${name}.yaml`)
  if (table !== undefined) return { role: 'table', name: table }
  const meant = nearest(posix.basename(path).replace(/\.ya?ml$/i, ''), tables)
  return flaw(
    'okand-fil',
    'Filen läses inte: det finns ingen YAML-fil med det namnet.',
    meant === undefined
      ? `Webbplatsen läser ${tables.map((name) => `${name}.yaml`).join(', ')}, överst i innehållsmappen.`
      : `Menade du ${meant}.yaml, överst i innehållsmappen?`,
  )
}

function strayText(path: string, parts: readonly string[]): FileRole | Flaw {
  if (/^readme\.md$/i.test(path)) return { role: 'none' }
  const folders = entryKinds.map(({ folder }) => folder)
  const meant = nearest(parts.length > 1 ? (parts[0] ?? '') : '', folders)
  return flaw(
    'okand-fil',
    'Texten läses inte: den ligger inte där texter ska ligga.',
    meant !== undefined && meant !== parts[0]
      ? `Menade du mappen ${meant}?`
      : `Lägg den i någon av mapparna ${folders.join(', ')}, direkt eller som <namn>/index.md.`,
  )
}

function badSlug(path: string, slug: string, isFolder: boolean): Flaw {
  const better = slugOf(slug)
  const ending = isFolder ? '' : posix.basename(path).slice(slug.length).toLowerCase()
  return flaw(
    'filnamn',
    `${isFolder ? 'Mappens' : 'Filens'} namn blir adressen, och ”${slug}” går inte att använda.`,
    better === ''
      ? 'Använd bara a till z, siffror och bindestreck.'
      : `Döp om ${isFolder ? 'mappen' : 'filen'} till ${better}${ending}`,
  )
}

function flaw(code: string, message: string, hint: string): Flaw {
  return { ...startOfFile, code, severity: 'error', message, hint }
}

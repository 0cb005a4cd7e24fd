import { isUtf8 } from 'node:buffer'
import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type Problem, startOfFile } from '../../base/problem.ts'
import type { ContentFile } from '../content-file.ts'

/** What a content folder holds. */
export interface FolderContent {
  /** Markdown and YAML, in the order of their paths. */
  readonly files: readonly ContentFile[]
  /** Paths of everything else, as the disk spells them. */
  readonly others: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a folder one file after the other: synchronous reads take a tenth of the time of others.
 * Links, pipes and devices are never followed or opened. Throws when the folder cannot be listed.
 */
export function readFolder(folder: string): FolderContent {
  const files: ContentFile[] = []
  const others: string[] = []
  const problems: Problem[] = []
  for (const { path, isFile } of listFolder(folder, '')) {
    const name = path.normalize('NFC')
    if (!/\.(md|ya?ml)$/i.test(path)) {
      if (isFile) others.push(path)
      continue
    }
    const text = isFile ? readText(join(folder, path)) : notAFile
    if (typeof text === 'string') files.push({ path: name, text })
    else problems.push({ file: name, ...startOfFile, severity: 'error', ...text })
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { files, others: others.sort(), problems }
}

interface Listed {
  readonly path: string
  readonly isFile: boolean
}

// Names that begin with a dot belong to tools. Folders are entered only when they are no links, so
// whatever is listed lies under the root.
function* listFolder(folder: string, path: string): Generator<Listed> {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory() && !/\.(md|ya?ml)$/i.test(inner)) yield* listFolder(folder, inner)
    else yield { path: inner, isFile: entry.isFile() }
  }
}

type Unreadable = Pick<Problem, 'code' | 'message' | 'hint'> & Partial<Pick<Problem, 'line'>>

const limit = 256 * 1024
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
const decoder = new TextDecoder('utf-8', { fatal: true })

function readText(path: string): string | Unreadable {
  let bytes: Uint8Array | Unreadable
  try {
    bytes = readBytes(path)
  } catch {
    return notReadable
  }
  if (!(bytes instanceof Uint8Array)) return bytes
  try {
    return decoder.decode(bytes)
  } catch {
    return { ...notUtf8, line: firstBadLine(bytes) }
  }
}

/** The handle is asked before and after: a file that is being written has changed in between. */
function readBytes(path: string): Uint8Array | Unreadable {
  const handle = openSync(path, flags)
  try {
    const before = fstatSync(handle)
    if (!before.isFile()) return notAFile
    if (before.size > limit) return tooLarge
    const bytes = Buffer.allocUnsafe(before.size)
    let length = 0
    while (length < bytes.length) {
      const count = readSync(handle, bytes, length, bytes.length - length, length)
      if (count === 0) return halfWritten
      length += count
    }
    const after = fstatSync(handle)
    return after.size === before.size && after.mtimeMs === before.mtimeMs ? bytes : halfWritten
  } finally {
    closeSync(handle)
  }
}

/** No character of more than one byte holds the byte of a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let start = 0
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start)
    if (!isUtf8(bytes.subarray(start, end === -1 ? bytes.length : end))) return line
    if (end === -1) break
    start = end + 1
    line += 1
  }
  return line
}

const notAFile: Unreadable = {
  code: 'ingen-vanlig-fil',
  message: 'Det här är ingen vanlig fil utan en länk, en mapp eller något annat, och den läses inte.',
  hint: 'Lägg själva filen här.',
}

const notReadable: Unreadable = {
  code: 'filen-gar-inte-att-lasa',
  message: 'Filen går inte att läsa.',
  hint: 'Se till att webbplatsen får läsa filen.',
}

const tooLarge: Unreadable = {
  code: 'filen-ar-for-stor',
  message: 'Filen är större än 256 kB och läses inte.',
  hint: 'Dela texten, och lägg stora tabeller i en bilaga.',
}

/** A file that changed while it was read; a moment later it can be read whole. */
export const halfWritten: Unreadable = {
  code: 'halvskriven',
  message: 'Filen ändrades medan den lästes.',
  hint: 'Vänta tills den är sparad och försök igen.',
}

const notUtf8: Unreadable = {
  code: 'inte-utf-8',
  message: 'Raden innehåller tecken som inte är UTF-8.',
  hint: 'Öppna filen i en textredigerare och spara den med teckenkodningen UTF-8.',
}

import { isUtf8 } from 'node:buffer'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createPause } from '../../base/pause.ts'
import { type Problem, startOfFile } from '../../base/problem.ts'
import { contentFile, type ContentFile, placeOf, withoutMark } from '../content-file.ts'

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
 * What has the stamp of a file in `previous` is that file, and is not opened. Links, pipes and
 * devices are never followed or opened. Throws when the folder cannot be listed.
 */
export async function readFolder(
  folder: string,
  previous: readonly ContentFile[] = [],
): Promise<FolderContent> {
  const known = new Map(previous.map((file) => [file.path, file]))
  const files: ContentFile[] = []
  const others: string[] = []
  const problems: Problem[] = []
  const pause = createPause()
  for (const { path, isFile } of listFolder(folder, '')) {
    // Waiting for nothing takes time as well, ten thousand times.
    const pausing = pause()
    if (pausing !== undefined) await pausing
    if (!isText(path)) {
      if (isFile) others.push(path)
      continue
    }
    const name = path.normalize('NFC')
    const file = isFile ? readText(`${folder}/${path}`, name, known.get(name)) : notAFile
    if ('bytes' in file) files.push(file)
    else problems.push({ file: name, ...startOfFile, severity: 'error', ...file })
  }
  return { files: files.sort(byPath), others: others.sort(), problems }
}

/**
 * The same after changes that are known, without a look at all the rest. Undefined where only that
 * look can tell what has become of them.
 */
export function readChanged(
  folder: string,
  previous: readonly ContentFile[],
  changed: Iterable<string>,
): readonly ContentFile[] | undefined {
  const files = [...previous]
  for (const path of changed) {
    if (path.split('/').some(isTools)) continue
    if (!isText(path) || !isInRealFolder(folder, path)) return undefined
    const name = path.normalize('NFC')
    const place = placeOf(name, files)
    const before = files[place]?.path === name ? files[place] : undefined
    const file = readText(join(folder, path), name, before)
    if (!('bytes' in file)) return undefined
    files.splice(place, before === undefined ? 0 : 1, file)
  }
  return files
}

function byPath(a: ContentFile, b: ContentFile): number {
  return a.path < b.path ? -1 : 1
}

/** Markdown and YAML. */
export function isText(path: string): boolean {
  return /\.(md|ya?ml)$/i.test(path)
}

/** Names that begin with a dot belong to tools. */
function isTools(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

interface Listed {
  readonly path: string
  readonly isFile: boolean
}

// Folders are entered only when they are no links, so whatever is listed lies under the root.
function* listFolder(folder: string, path: string): Generator<Listed> {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    if (isTools(entry.name)) continue
    const inner = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory() && !isText(inner)) yield* listFolder(folder, inner)
    else yield { path: inner, isFile: entry.isFile() }
  }
}

function isInRealFolder(folder: string, path: string): boolean {
  const parent = dirname(path)
  if (parent === '.') return true
  const stat = lstatSync(join(folder, parent), { throwIfNoEntry: false })
  return stat?.isDirectory() === true && isInRealFolder(folder, parent)
}

type Unreadable = Pick<Problem, 'code' | 'message' | 'hint'> & Partial<Pick<Problem, 'line'>>

const limit = 256 * 1024
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

function readText(
  onDisk: string,
  name: string,
  before: ContentFile | undefined,
): ContentFile | Unreadable {
  if (before !== undefined && isUntouched(before, onDisk)) return before
  let read: Bytes | Unreadable
  try {
    read = readBytes(onDisk)
  } catch {
    return notReadable
  }
  if (!('bytes' in read)) return read
  if (!isUtf8(read.bytes)) return { ...notUtf8, line: firstBadLine(read.bytes) }
  const bytes = withoutMark(read.bytes)
  const file = before?.bytes.equals(bytes) ? before : contentFile(name, bytes)
  stamps.set(file, read.stamp)
  return file
}

/** What changes with every change of a file. */
type Stamp = Pick<Stats, 'ino' | 'size' | 'mtimeMs' | 'ctimeMs'>

const stamps = new WeakMap<ContentFile, Stamp>()

/** Clocks of file systems stand still for so long at most, and two changes look like one. */
const tick = 2_000

function isUntouched(file: ContentFile, path: string): boolean {
  const stamp = stamps.get(file)
  if (stamp === undefined) return false
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true && isSame(stat, stamp)
}

function isSame(a: Stamp, b: Stamp): boolean {
  return a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs
}

interface Bytes {
  readonly bytes: Buffer
  readonly stamp: Stamp
}

/** The handle is asked before and after: a file that is being written has changed in between. */
function readBytes(path: string): Bytes | Unreadable {
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
    if (!isSame(fstatSync(handle), before)) return halfWritten
    return { bytes, stamp: stampOf(before) }
  } finally {
    closeSync(handle)
  }
}

/** One that no file ever has, where the file may change once more without showing it. */
function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp {
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > tick
  return { ino, size: isSettled ? size : -1, mtimeMs, ctimeMs }
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
  message:
    'Det här är ingen vanlig fil utan en länk, en mapp eller något annat, och den läses inte.',
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

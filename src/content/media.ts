import { lstatSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { shortHash } from '../base/hash.ts'
import type { Problem, Severity } from '../base/problem.ts'
import { startOfFile } from '../base/problem.ts'
import { slugOf } from '../base/slug.ts'
import { shared } from '../paths.ts'
import { openRegular, type RegularFile } from './regular-file.ts'

/** A file that editors put beside their texts: a picture, an attachment, a video, captions. */
export interface MediaFile {
  /** Path within the content folder. */
  readonly file: string
  /** Path on disk. */
  readonly path: string
  /** A media type, without parameters. */
  readonly type: string
  /** Size in bytes. */
  readonly size: number
  /** When the file was last written, in milliseconds since 1970. */
  readonly modified: number
  /** Of the bytes; of size and time for what is too large to be read whole. */
  readonly hash: string
  /** The address of the file itself: `/media/<name>.<hash>.<ext>`. */
  readonly url: string
  /** Pixels as shown, turned as the camera was held; only for pictures. */
  readonly pixels?: { readonly width: number; readonly height: number }
}

export interface ReadMedia {
  readonly media: ReadonlyMap<string, MediaFile>
  readonly problems: readonly Problem[]
}

/**
 * Reads the media among `paths` (within `folder`, with forward slashes), in that order. What has
 * the size and time that it had in `previous` is not opened again.
 */
export async function readMedia(
  folder: string,
  paths: readonly string[],
  previous: ReadonlyMap<string, MediaFile> = new Map(),
): Promise<ReadMedia> {
  const media = new Map<string, MediaFile>()
  const problems: Problem[] = []
  for (const file of paths.filter(isMediaPath)) {
    const result = await readOne(folder, file, previous.get(file.normalize('NFC')))
    if ('code' in result) problems.push(result)
    else media.set(file, result)
  }
  return { media, problems }
}

/** Whether a path within the content folder is one that the site would publish as it is. */
export function isMediaPath(file: string): boolean {
  return extensionOf(file) in kinds && !file.split('/').some((part) => part.startsWith('.'))
}

interface Kind {
  readonly type: string
  readonly use: 'picture' | 'attachment' | 'video' | 'captions'
}

const kinds: Readonly<Record<string, Kind>> = Object.assign(Object.create(null), {
  jpg: { type: 'image/jpeg', use: 'picture' },
  jpeg: { type: 'image/jpeg', use: 'picture' },
  png: { type: 'image/png', use: 'picture' },
  webp: { type: 'image/webp', use: 'picture' },
  avif: { type: 'image/avif', use: 'picture' },
  gif: { type: 'image/gif', use: 'picture' },
  svg: { type: 'image/svg+xml', use: 'picture' },
  pdf: { type: 'application/pdf', use: 'attachment' },
  csv: { type: 'text/csv', use: 'attachment' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', use: 'attachment' },
  odt: { type: 'application/vnd.oasis.opendocument.text', use: 'attachment' },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    use: 'attachment',
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    use: 'attachment',
  },
  mp4: { type: 'video/mp4', use: 'video' },
  webm: { type: 'video/webm', use: 'video' },
  vtt: { type: 'text/vtt', use: 'captions' },
} satisfies Record<string, Kind>) as Record<string, Kind>

const mebibyte = 1024 * 1024
const wholeLimit = 20 * mebibyte
const videoLimit = 500 * mebibyte

async function readOne(
  folder: string,
  file: string,
  before: MediaFile | undefined,
): Promise<MediaFile | Problem> {
  const kind = kinds[extensionOf(file)]
  if (kind === undefined) return unreadable(file)
  if (before !== undefined && isUntouched(before, join(folder, file))) return before
  const opened = await openRegular(folder, file)
  if (opened === undefined) return unreadable(file)
  try {
    const limit = kind.use === 'video' ? videoLimit : wholeLimit
    if (opened.size > limit) return tooLarge(file, opened.size, limit)
    if (before?.size === opened.size && before.modified === opened.modified)
      // The same file may have come to lie in the folder of another commit.
      return before.path === opened.path ? before : { ...before, path: opened.path }
    return await describe(file, kind, opened)
  } catch {
    return unreadable(file)
  } finally {
    await opened.handle.close()
  }
}

function isUntouched({ path, size, modified }: MediaFile, onDisk: string): boolean {
  if (path !== onDisk) return false
  const stat = lstatSync(path, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size === size && stat.mtimeMs === modified
}

async function describe(
  file: string,
  kind: Kind,
  { handle, path, size, modified }: RegularFile,
): Promise<MediaFile | Problem> {
  const bytes = size > wholeLimit ? undefined : await handle.readFile()
  const hash = shortHash(bytes ?? `${String(size)}:${String(modified)}`, 12)
  const described = { file, path, type: kind.type, size, modified, hash, url: urlOf(file, hash) }
  if (kind.use !== 'picture' || bytes === undefined) return described
  const pixels = await pixelsOf(bytes)
  return pixels === undefined ? notAPicture(file) : { ...described, pixels }
}

function urlOf(file: string, hash: string): string {
  const extension = extensionOf(file)
  const name = slugOf(posix.basename(file, extname(file)))
  return `${shared.media}${name === '' ? 'fil' : name}.${hash}.${extension}`
}

/** Width and height in pixels as shown; undefined for what no picture reader understands. */
async function pixelsOf(bytes: Uint8Array): Promise<MediaFile['pixels'] | undefined> {
  // Loaded for the first picture: a site without pictures starts without it.
  const { default: sharp } = await import('sharp')
  try {
    const { autoOrient } = await sharp(bytes).metadata()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch {
    return undefined
  }
}

function extensionOf(file: string): string {
  return extname(file).slice(1).toLowerCase()
}

function tooLarge(file: string, size: number, limit: number): Problem {
  const megabytes = (bytes: number) => (bytes / mebibyte).toFixed(0)
  return problem(
    file,
    'filen-ar-for-stor',
    `Filen är ${megabytes(size)} MB. Högst ${megabytes(limit)} MB kan publiceras.`,
    'Gör filen mindre, eller lägg den någon annanstans och länka dit.',
  )
}

function notAPicture(file: string): Problem {
  return problem(
    file,
    'bilden-gar-inte-att-lasa',
    'Filen går inte att läsa som en bild.',
    'Spara om bilden som JPEG, PNG, WebP, AVIF, GIF eller SVG, och se till att filändelsen stämmer.',
  )
}

function unreadable(file: string): Problem {
  return problem(
    file,
    'filen-gar-inte-att-lasa',
    'Det här är ingen vanlig fil i innehållsmappen, eller så får den inte läsas.',
    'Lägg själva filen här i stället för en länk till den, och se till att den får läsas.',
  )
}

function problem(file: string, code: string, message: string, hint: string): Problem {
  const severity: Severity = 'error'
  return { file, ...startOfFile, code, severity, message, hint }
}

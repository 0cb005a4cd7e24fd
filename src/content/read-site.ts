import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, type Content, type SiteOptions } from './build-site.ts'
import { placeOf } from './content-file.ts'
import { isMediaPath, readMedia } from './media.ts'
import type { Site } from './site.ts'
import { halfWritten, isText, readChanged, readFolder } from './sources/folder.ts'

/** Reads a content folder whole. What is wrong in it stands in `problems`; throws without a folder. */
export async function readSite(folder: string, options: SiteOptions): Promise<Site> {
  return buildSite(await readContent(folder), options)
}

/** What was read before. */
export type Previous = Partial<Pick<Content, 'files' | 'media'>>

/** What is the same in `previous` is not opened again. */
export async function readContent(folder: string, previous: Previous = {}): Promise<Content> {
  const { files, others, problems } = await readSettled(folder, previous.files)
  const read = await readMedia(folder, others, previous.media)
  const media = new Map(
    [...read.media].map(([path, file]) => {
      const name = path.normalize('NFC')
      return [name, name === path ? file : { ...file, file: name }]
    }),
  )
  return {
    files,
    media: previous.media !== undefined && isSame(media, previous.media) ? previous.media : media,
    problems: [...problems, ...read.problems],
  }
}

/** After changes that are known, as paths within the folder: of all else nothing is looked at. */
export async function readContentAfter(
  changed: Iterable<string>,
  folder: string,
  previous: Content,
): Promise<Content> {
  const ours = [...changed].filter((path) => !isOfNoConcern(path, folder, previous))
  const files =
    previous.problems.length === 0 ? readChanged(folder, previous.files, ours) : undefined
  return files === undefined ? readContent(folder, previous) : { ...previous, files }
}

/** What programs put beside a text while they save it: neither text nor media, nor was it a folder. */
function isOfNoConcern(path: string, folder: string, { files, media }: Content): boolean {
  const name = path.normalize('NFC')
  const inside = `${name}/`
  if (isText(name) || isMediaPath(name)) return false
  if (files[placeOf(inside, files)]?.path.startsWith(inside)) return false
  if ([...media.keys()].some((file) => file.startsWith(inside))) return false
  const stat = lstatSync(join(folder, path), { throwIfNoEntry: false })
  return stat === undefined || stat.isFile()
}

/** Gives files that are just being written a moment, once. */
async function readSettled(folder: string, previous: Previous['files']) {
  const first = await readFolder(folder, previous)
  if (!first.problems.some(({ code }) => code === halfWritten.code)) return first
  await new Promise((resolve) => setTimeout(resolve, 200))
  return readFolder(folder, previous)
}

function isSame<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value)
}

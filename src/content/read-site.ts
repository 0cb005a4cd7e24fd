import { buildSite, type Content, type SiteOptions } from './build-site.ts'
import { readMedia } from './media.ts'
import type { Site } from './site.ts'
import { halfWritten, readChanged, readFolder } from './sources/folder.ts'

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
  const files =
    previous.problems.length === 0 ? readChanged(folder, previous.files, changed) : undefined
  return files === undefined ? readContent(folder, previous) : { ...previous, files }
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

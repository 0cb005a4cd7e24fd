import { buildSite, type Content, type SiteOptions } from './build-site.ts'
import { type MediaFile, readMedia } from './media.ts'
import type { Site } from './site.ts'
import { halfWritten, readFolder } from './sources/folder.ts'

/** Reads a content folder whole. What is wrong in it stands in `problems`; throws without a folder. */
export async function readSite(folder: string, options: SiteOptions): Promise<Site> {
  return buildSite(await readContent(folder), options)
}

/** `previous`: media that are the same need not be opened again. */
export async function readContent(
  folder: string,
  previous?: ReadonlyMap<string, MediaFile>,
): Promise<Content> {
  const { files, others, problems } = await readSettled(folder)
  const read = await readMedia(folder, others, previous)
  const media = new Map(
    [...read.media].map(([path, file]) => {
      const name = path.normalize('NFC')
      return [name, name === path ? file : { ...file, file: name }]
    }),
  )
  return { files, media, problems: [...problems, ...read.problems] }
}

/** Gives files that are just being written a moment, once. */
async function readSettled(folder: string) {
  const first = readFolder(folder)
  if (!first.problems.some(({ code }) => code === halfWritten.code)) return first
  await new Promise((resolve) => setTimeout(resolve, 200))
  return readFolder(folder)
}

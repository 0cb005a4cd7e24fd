import { LRUCache } from 'lru-cache'
import { shortHash } from '../base/hash.ts'
import { createTurns } from '../base/turns.ts'
import type { PictureSources } from '../markdown/context.ts'
import type { MediaFile } from './media.ts'
import { openRegular } from './regular-file.ts'
import type { Site } from './site.ts'

const formats = { avif: 'image/avif', webp: 'image/webp' } as const
type Format = keyof typeof formats

/** Pixels: a phone, a phone at double density, the reading column twice, the whole page. */
const widths = [480, 800, 1200, 1600]

/** What an address under `/media/` leads to. */
export type MediaAnswer =
  | { readonly kind: 'original'; readonly file: MediaFile }
  | { readonly kind: 'derived'; readonly type: string; readonly bytes: Uint8Array }

export interface Pictures {
  /** Undefined where the site has no such file, or not in that size and format. */
  readonly pictureAt: (site: Site, pathname: string) => Promise<MediaAnswer | undefined>
}

/** How a page refers to a picture: undefined for files that are no pictures. */
export function pictureSourcesOf(file: MediaFile): PictureSources | undefined {
  if (file.pixels === undefined) return undefined
  const sizes = widthsOf(file)
  const sources = Object.entries(formats).map(([format, type]) => ({
    type,
    srcset: sizes.map((width) => `${stemOf(file)}.${width}.${format} ${width}w`).join(', '),
  }))
  return { src: file.url, ...file.pixels, sources: sizes.length === 0 ? [] : sources }
}

/** Makes smaller versions when first asked for, and keeps at most `cacheBytes` of them. */
export function createPictures({ cacheBytes }: { readonly cacheBytes: number }): Pictures {
  const made = new LRUCache<string, Uint8Array>({
    maxSize: cacheBytes,
    sizeCalculation: (bytes) => Math.max(bytes.byteLength, 1),
  })
  const underWay = new Map<string, Promise<Uint8Array | undefined>>()
  const inTurn = createTurns(2)

  async function derive(pathname: string, { file, width, format }: Derivation) {
    const kept = made.get(pathname)
    if (kept !== undefined) return kept
    const running = underWay.get(pathname)
    if (running !== undefined) return running
    const making = inTurn(() => resized(file, width, format))
    underWay.set(pathname, making)
    try {
      const bytes = await making
      if (bytes !== undefined) made.set(pathname, bytes)
      return bytes
    } finally {
      underWay.delete(pathname)
    }
  }

  return {
    async pictureAt(site, pathname) {
      const file = mediaOf(site).byAddress.get(pathname)
      if (file !== undefined) return { kind: 'original', file }
      const derivation = derivationAt(site, pathname)
      if (derivation === undefined) return undefined
      const bytes = await derive(pathname, derivation)
      return bytes && { kind: 'derived', type: formats[derivation.format], bytes }
    },
  }
}

interface Derivation {
  readonly file: MediaFile
  readonly width: number
  readonly format: Format
}

interface Addresses {
  readonly byAddress: ReadonlyMap<string, MediaFile>
  /** By address without the ending. */
  readonly byStem: ReadonlyMap<string, MediaFile>
}

const addresses = new WeakMap<Site['media'], Addresses>()

function mediaOf({ media }: Site): Addresses {
  const known = addresses.get(media)
  if (known !== undefined) return known
  const files = [...media.values()]
  const made = {
    byAddress: new Map(files.map((file) => [file.url, file])),
    byStem: new Map(files.map((file) => [stemOf(file), file])),
  }
  addresses.set(media, made)
  return made
}

function derivationAt(site: Site, pathname: string): Derivation | undefined {
  const parts = /^(\/media\/[^/]+)\.([1-9]\d{1,3})\.(avif|webp)$/.exec(pathname)
  const file = mediaOf(site).byStem.get(parts?.[1] ?? '')
  const width = Number(parts?.[2])
  const format = parts?.[3]
  if (file === undefined || (format !== 'avif' && format !== 'webp')) return undefined
  return widthsOf(file).includes(width) ? { file, width, format } : undefined
}

/** Never wider than the original. Vectors need none, and moving pictures would stand still. */
function widthsOf({ type, pixels }: MediaFile): readonly number[] {
  if (pixels === undefined || type === 'image/svg+xml' || type === 'image/gif') return []
  const widest = Math.min(pixels.width, Math.max(...widths))
  return [...widths.filter((width) => width < widest), widest]
}

function stemOf({ url }: MediaFile): string {
  return url.slice(0, url.lastIndexOf('.'))
}

/** Undefined when the file is no longer the one that the site was built from. */
async function resized(file: MediaFile, width: number, format: Format) {
  const bytes = await bytesOf(file)
  if (bytes === undefined) return undefined
  const { default: sharp } = await import('sharp')
  const picture = sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient().resize({ width })
  switch (format) {
    // Effort 3 takes a third of the time of 9 for 2 % more bytes: someone is waiting.
    case 'avif':
      return picture.avif({ quality: 55, effort: 3 }).toBuffer()
    case 'webp':
      return picture.webp({ quality: 76 }).toBuffer()
  }
}

async function bytesOf(file: MediaFile): Promise<Uint8Array | undefined> {
  const opened = await openRegular(file.path.slice(0, -file.file.length), file.file)
  if (opened === undefined) return undefined
  try {
    if (opened.size !== file.size) return undefined
    const bytes = await opened.handle.readFile()
    return shortHash(bytes, file.hash.length) === file.hash ? bytes : undefined
  } finally {
    await opened.handle.close()
  }
}

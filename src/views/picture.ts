import type { Picture } from '../content/entry.ts'
import { pictureSourcesOf } from '../content/pictures.ts'
import type { Site } from '../content/site.ts'
import type { PictureModel } from './frame.ts'

/** Where a picture stands: the first of a page is fetched at once, the others as they come near. */
export interface PicturePlace {
  readonly lazy: boolean
}

// The reading column of the layout: 42rem wide from that width of the window on.
const sizes = '(min-width: 48rem) 42rem, 100vw'

/** Null where the file is no picture that could be measured: better none than one that jumps. */
export function pictureOf(
  site: Site,
  picture: Picture | undefined,
  { lazy }: PicturePlace,
): PictureModel | null {
  const file = picture && site.media.get(picture.src)
  const sources = file && pictureSourcesOf(file)
  if (picture === undefined || sources === undefined) return null
  return {
    ...sources,
    alt: picture.alt ?? '',
    caption: picture.caption ?? '',
    credit: picture.credit ?? '',
    sizes: sources.sources.length === 0 ? '' : sizes,
    lazy,
  }
}

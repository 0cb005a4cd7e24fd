import { deepFreeze } from '../base/deep-freeze.ts'
import { mediaAt } from './body.ts'
import type { Entry } from './entry.ts'
import type { MediaFile } from './media.ts'
import type { Settings } from './settings.ts'

type Media = ReadonlyMap<string, MediaFile>

/** Pictures and attachments by their keys in `media`; what is not there keeps its written name. */
export function withMediaKeys(entry: Entry, media: Media): Entry {
  return entry.image === undefined && entry.attachments.length === 0 ? entry : keyed(entry, media)
}

const keyed = keptWithMedia((entry: Entry, media): Entry => {
  const { image, attachments, file } = entry
  const keyOf = (name: string) => mediaAt(media, file, name)?.file ?? name
  return deepFreeze({
    ...entry,
    ...(image === undefined ? {} : { image: { ...image, src: keyOf(image.src) } }),
    attachments: attachments.map((each) => ({ ...each, file: keyOf(each.file) })),
  })
})

/** The same for logo, picture and emblems. */
export const withMediaInSettings = keptWithMedia((settings: Settings, media): Settings => {
  const keyOf = (name: string) => mediaAt(media, 'site.yaml', name)?.file ?? name
  const { image, publisher, funding } = settings
  return {
    ...settings,
    publisher:
      publisher.logo === undefined ? publisher : { ...publisher, logo: keyOf(publisher.logo) },
    ...(image === undefined ? {} : { image: { ...image, src: keyOf(image.src) } }),
    funding: funding.map((fund) => ({ ...fund, emblem: keyOf(fund.emblem) })),
  }
})

/** So that a thing stays the same object while nothing around it changes. */
function keptWithMedia<Thing extends object>(make: (thing: Thing, media: Media) => Thing) {
  const kept = new WeakMap<Thing, { readonly media: Media; readonly made: Thing }>()
  return (thing: Thing, media: Media): Thing => {
    const known = kept.get(thing)
    if (known?.media === media) return known.made
    const made = make(thing, media)
    kept.set(thing, { media, made })
    return made
  }
}

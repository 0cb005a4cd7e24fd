import { deepFreeze } from '../base/deep-freeze.ts'
import { mediaAt } from './body.ts'
import type { Entry } from './entry.ts'
import type { MediaFile } from './media.ts'
import type { Settings } from './settings.ts'

type Media = ReadonlyMap<string, MediaFile>

/** Pictures and attachments by their keys in `media`; what is not there keeps its written name. */
export function withMediaKeys(entry: Entry, media: Media): Entry {
  const { image, attachments, file } = entry
  if (image === undefined && attachments.length === 0) return entry
  const known = keyed.get(entry)
  if (known?.media === media) return known.entry
  const keyOf = (name: string) => mediaAt(media, file, name)?.file ?? name
  const made = deepFreeze({
    ...entry,
    ...(image === undefined ? {} : { image: { ...image, src: keyOf(image.src) } }),
    attachments: attachments.map((each) => ({ ...each, file: keyOf(each.file) })),
  })
  keyed.set(entry, { media, entry: made })
  return made
}

/** So that an entry stays the same object while nothing around it changes. */
const keyed = new WeakMap<Entry, { readonly media: Media; readonly entry: Entry }>()

/** The same for logo, picture and emblems. */
export function withMediaInSettings(settings: Settings, media: Media): Settings {
  const keyOf = (name: string) => mediaAt(media, 'site.yaml', name)?.file ?? name
  const { image, publisher, funding } = settings
  return {
    ...settings,
    publisher:
      publisher.logo === undefined ? publisher : { ...publisher, logo: keyOf(publisher.logo) },
    ...(image === undefined ? {} : { image: { ...image, src: keyOf(image.src) } }),
    funding: funding.map((fund) => ({ ...fund, emblem: keyOf(fund.emblem) })),
  }
}

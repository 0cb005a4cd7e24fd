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
  const keyOf = (name: string) => mediaAt(media, file, name)?.file ?? name
  return deepFreeze({
    ...entry,
    ...(image === undefined ? {} : { image: { ...image, src: keyOf(image.src) } }),
    attachments: attachments.map((each) => ({ ...each, file: keyOf(each.file) })),
  })
}

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


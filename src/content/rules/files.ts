import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every picture and attachment that front matter names must be there. */
export function files({ file, image, attachments }: Entry, { media }: Around): readonly Finding[] {
  if (image === undefined && attachments.length === 0) return []
  return missingOf(file, media, [
    { name: image?.src, path: ['image', 'src'] },
    ...attachments.map((attachment, index) => ({
      name: attachment.file,
      path: ['attachments', index, 'file'],
    })),
  ])
}

/** And those that site.yaml names. */
export function filesOfSettings({ settings, media }: DraftSite): readonly Finding[] {
  return missingOf('site.yaml', media, [
    { name: settings.image?.src, path: ['image', 'src'] },
    { name: settings.publisher.logo, path: ['publisher', 'logo'] },
    ...settings.funding.map(({ emblem }, index) => ({
      name: emblem,
      path: ['funding', index, 'emblem'],
    })),
  ])
}

type Around = Pick<DraftSite, 'media'>

interface Named {
  readonly name: string | undefined
  readonly path: Path
}

function missingOf(
  file: string,
  media: DraftSite['media'],
  named: readonly Named[],
): readonly Finding[] {
  return named.flatMap(({ name, path }) =>
    name === undefined || media.has(name) ? [] : [missing(file, name, path, media)],
  )
}

function missing(file: string, name: string, path: Path, media: DraftSite['media']): Finding {
  const meant = nearest(name, media.keys())
  const fault = {
    code: 'fil-saknas',
    message: `Filen ”${name}” finns inte bredvid texten eller i innehållsmappen.`,
    hint: meant === undefined ? 'Lägg dit filen, eller rätta namnet.' : `Menade du ${meant}?`,
  }
  return { file, path, part: 'value', fault, holdsBack: file !== 'site.yaml' }
}

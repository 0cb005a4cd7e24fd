import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every picture and attachment that front matter and site.yaml name must be there. */
export function files({ entries, salvaged, settings, media }: DraftSite): readonly Finding[] {
  const named: readonly (readonly [file: string, name: string | undefined, path: Path])[] = [
    ...[...entries, ...salvaged].flatMap(({ file, image, attachments }) => [
      [file, image?.src, ['image', 'src']] as const,
      ...attachments.map(
        (attachment, index) => [file, attachment.file, ['attachments', index, 'file']] as const,
      ),
    ]),
    ['site.yaml', settings.image?.src, ['image', 'src']],
    ['site.yaml', settings.publisher.logo, ['publisher', 'logo']],
    ...settings.funding.map(
      ({ emblem }, index) => ['site.yaml', emblem, ['funding', index, 'emblem']] as const,
    ),
  ]
  return named.flatMap(([file, name, path]) =>
    name === undefined || media.has(name) ? [] : [missing(file, name, path, media)],
  )
}

function missing(
  file: string,
  name: string,
  path: Path,
  media: DraftSite['media'],
): Finding {
  const meant = nearest(name, media.keys())
  const fault = {
    code: 'fil-saknas',
    message: `Filen ”${name}” finns inte bredvid texten eller i innehållsmappen.`,
    hint: meant === undefined ? 'Lägg dit filen, eller rätta namnet.' : `Menade du ${meant}?`,
  }
  return { file, path, part: 'value', fault, holdsBack: file !== 'site.yaml' }
}

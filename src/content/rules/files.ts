import { nearest } from '../../base/nearest.ts'
import type { DraftSite, Finding } from '../draft-site.ts'
import type { Path } from '../yaml-diagnosis.ts'

/** Every picture and attachment that front matter and site.yaml name must be there. */
export function files({ entries, salvaged, settings, media }: DraftSite): readonly Finding[] {
  const findings: Finding[] = []
  const look = (file: string, name: string | undefined, path: Path) => {
    if (name !== undefined && !media.has(name)) findings.push(missing(file, name, path, media))
  }
  for (const { file, image, attachments } of [...entries, ...salvaged]) {
    if (image !== undefined) look(file, image.src, ['image', 'src'])
    for (const [index, attachment] of attachments.entries())
      look(file, attachment.file, ['attachments', index, 'file'])
  }
  look('site.yaml', settings.image?.src, ['image', 'src'])
  look('site.yaml', settings.publisher.logo, ['publisher', 'logo'])
  for (const [index, { emblem }] of settings.funding.entries())
    look('site.yaml', emblem, ['funding', index, 'emblem'])
  return findings
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

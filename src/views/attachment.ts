import type { Entry } from '../content/entry.ts'
import type { AttachmentModel } from './report.ts'
import type { Scope } from './scope.ts'

/** Type and size come from the file; one that is not there is not offered. */
export function attachmentsOf(
  { site, locale, format }: Scope,
  { attachments }: Entry,
): readonly AttachmentModel[] {
  return attachments.flatMap(({ file, title, lang, note }) => {
    const media = site.media.get(file)
    if (media === undefined) return []
    const type = file.slice(file.lastIndexOf('.') + 1).toUpperCase()
    return [
      {
        text: title,
        href: media.url,
        facts: `${type}, ${format.size(media.size)}`,
        note: note ?? '',
        lang: lang ?? locale,
      },
    ]
  })
}

import { hash } from 'node:crypto'
import { onceForEach } from '../base/once-for-each.ts'
import type { Content } from './build-site.ts'
import type { ContentFile } from './content-file.ts'

/** Of all that editors wrote, 12 characters: another one after any change. */
export function revisionOf({ files, media }: Content): string {
  let lines = ''
  for (const file of files) lines += `${file.path}\0${hashOf(file)}\0`
  for (const file of media.values()) lines += `${file.file}\0${file.hash}\0`
  return hash('sha256', lines, 'base64url').slice(0, 12)
}

/** Once for each file: most are the same after a change. */
const hashOf = onceForEach(({ bytes }: ContentFile) => hash('sha256', bytes, 'base64'))

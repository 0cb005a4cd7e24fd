import { createHash } from 'node:crypto'
import type { Content } from './build-site.ts'

/** Of all that editors wrote, 12 characters: another one after any change. */
export function revisionOf({ files, media }: Content): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(path).update('\0').update(text).update('\0')
  for (const { file, hash: content } of media.values()) hash.update(`${file}\0${content}\0`)
  return hash.digest('base64url').slice(0, 12)
}

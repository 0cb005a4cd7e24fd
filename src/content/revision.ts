import { shortHash } from '../base/hash.ts'
import type { Content } from './build-site.ts'

/** Of all that editors wrote, 12 characters: another one after any change. */
export function revisionOf({ files, media }: Content): string {
  let lines = ''
  for (const { path, hash } of files) lines += `${path}\0${hash}\0`
  for (const { file, hash } of media.values()) lines += `${file}\0${hash}\0`
  return shortHash(lines, 12)
}

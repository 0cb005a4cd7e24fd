import { createHash } from 'node:crypto'
import type { Content } from './build-site.ts'
import type { ContentFile } from './content-file.ts'

/** Of all that editors wrote, 12 characters: another one after any change. */
export function revisionOf({ files, media }: Content): string {
  const lines = [
    ...files.map((file) => `${file.path}\0${hashOf(file)}\0`),
    ...[...media.values()].map(({ file, hash }) => `${file}\0${hash}\0`),
  ]
  return createHash('sha256').update(lines.join('')).digest('base64url').slice(0, 12)
}

/** Once for each file: most are the same after a change. */
function hashOf(file: ContentFile): string {
  const known = hashes.get(file)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(file.text).digest('base64')
  hashes.set(file, hash)
  return hash
}

const hashes = new WeakMap<ContentFile, string>()

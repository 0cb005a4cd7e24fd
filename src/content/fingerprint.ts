import { createHash } from 'node:crypto'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createPause } from '../base/pause.ts'

export interface Fingerprint {
  readonly text: string
  /** Milliseconds. */
  readonly took: number
}

/** Of every file with its size and times; the same as of nothing where the folder is gone. */
export async function fingerprintOf(folder: string): Promise<Fingerprint> {
  const begun = performance.now()
  const hash = createHash('sha1')
  const pause = createPause()
  for (const path of filesIn(folder)) {
    const stat = lstatSync(path, { throwIfNoEntry: false })
    hash.update(`${path} ${stat?.ino ?? 0} ${stat?.size ?? 0} ${stat?.mtimeMs ?? 0}\n`)
    await pause()
  }
  return { text: hash.digest('base64'), took: performance.now() - begun }
}

/** What is looked at in a folder: neither what is hidden nor what npm put there. */
export function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && name !== 'node_modules',
    )
  } catch {
    return []
  }
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of entriesIn(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else yield path
  }
}

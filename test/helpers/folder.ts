import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { smallSite, type Texts } from './content.ts'

/** A content folder on disk, gone when the test is finished. */
export interface TrialFolder {
  readonly path: string
  readonly write: (file: string, content: string | Uint8Array) => void
  readonly remove: (file: string) => void
}

/** A content folder on disk with these texts, for whoever made it to remove. */
export function makeFolder(texts: Texts): string {
  const path = mkdtempSync(join(tmpdir(), 'nulage-content-'))
  mkdirSync(join(path, 'images'))
  writeFileSync(join(path, 'images/emblem.svg'), emblem)
  for (const [file, text] of Object.entries(texts)) {
    if (text === undefined) continue
    mkdirSync(dirname(join(path, file)), { recursive: true })
    writeFileSync(join(path, file), text)
  }
  return path
}

const emblem = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"/>'

/** With the small site, and with some of its texts replaced, added or left out. */
export function trialFolder(texts: Texts = {}): TrialFolder {
  const path = mkdtempSync(join(tmpdir(), 'nulage-content-'))
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true })
  })
  const folder: TrialFolder = {
    path,
    write(file, content) {
      mkdirSync(dirname(join(path, file)), { recursive: true })
      writeFileSync(join(path, file), content)
    },
    remove(file) {
      rmSync(join(path, file), { recursive: true, force: true })
    },
  }
  folder.write('images/emblem.svg', emblem)
  for (const [file, text] of Object.entries<string | undefined>({ ...smallSite, ...texts }))
    if (text !== undefined) folder.write(file, text)
  return folder
}

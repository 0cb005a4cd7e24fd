import { setTimeout as wait } from 'node:timers/promises'
import type { Content } from './build-site.ts'
import { readContent, readContentAfter } from './read-site.ts'
import { workTreeOf } from './sources/work-tree.ts'

/** Milliseconds: after that what there is must do. */
const patience = 10_000

/** Paths within the folder, where all that has changed since the last reading is known. */
export type Changes = ReadonlySet<string> | 'unknown'

export type ReadAtRest = (previous?: Content, changed?: Changes) => Promise<Content>

/**
 * Reads a folder for serving: not while git changes the files, and once more when it did so
 * meanwhile, so that a branch that is switched in the middle is never half a site. Where git has
 * been at work since the last reading nobody knows yet all that has changed, and everything is read.
 */
export function createReadAtRest(folder: string): ReadAtRest {
  const workTree = workTreeOf(folder)
  let lastStamp: string | undefined
  return async (previous, changed = 'unknown') => {
    const deadline = performance.now() + patience
    for (;;) {
      while (workTree?.isLocked() && performance.now() < deadline) await wait(10)
      const stamp = workTree?.stamp()
      const isKnown = previous !== undefined && changed !== 'unknown' && stamp === lastStamp
      lastStamp = undefined
      const content = isKnown
        ? await readContentAfter(changed, folder, previous)
        : await readContent(folder, previous)
      const isAtRest = stamp === workTree?.stamp() && workTree?.isLocked() !== true
      if (!isAtRest && performance.now() < deadline) continue
      lastStamp = stamp
      return content
    }
  }
}

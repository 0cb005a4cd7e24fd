import { setTimeout as wait } from 'node:timers/promises'
import type { Content } from './build-site.ts'
import { readContent, readContentAfter } from './read-site.ts'
import { workTreeOf } from './sources/work-tree.ts'

/** Milliseconds: after that what there is must do. */
const patience = 10_000

/** Paths within the folder, where all that has changed since the last reading is known. */
export type Changes = ReadonlySet<string> | 'unknown'

/**
 * Reads a folder for serving: not while git changes the files, and once more when it did so
 * meanwhile, so that a branch that is switched in the middle is never half a site.
 */
export async function readAtRest(
  folder: string,
  previous?: Content,
  changed: Changes = 'unknown',
): Promise<Content> {
  const workTree = workTreeOf(folder)
  const deadline = performance.now() + patience
  const read = () =>
    previous === undefined || changed === 'unknown'
      ? readContent(folder, previous)
      : readContentAfter(changed, folder, previous)
  for (;;) {
    while (workTree?.isLocked() && performance.now() < deadline) await wait(10)
    const before = workTree?.stamp()
    const content = await read()
    const isAtRest = before === workTree?.stamp() && workTree?.isLocked() !== true
    if (isAtRest || performance.now() > deadline) return content
  }
}

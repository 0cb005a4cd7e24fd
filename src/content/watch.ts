import { type FSWatcher, statSync, watch } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../base/log.ts'
import { oneAtATime } from '../base/one-at-a-time.ts'
import { entriesIn, type Fingerprint, fingerprintOf } from './fingerprint.ts'
import { workTreeOf } from './sources/work-tree.ts'

export interface WatchOptions {
  readonly folder: string
  /** With the paths within the folder that changed, where they are known to be all. */
  readonly reload: (changed?: ReadonlySet<string>) => Promise<unknown>
  readonly log: Log
  /** Milliseconds between two looks at everything; longer where a look takes long. */
  readonly period?: number
}

export interface Watch {
  readonly close: () => void
}

/** Milliseconds without a change: one file saved, and many files copied. */
const quiet = { few: 5, many: 150 }
const many = 20
/** Milliseconds: whoever never stops changing files is shown what there is. */
const longest = 10_000

/**
 * Reloads when something in a folder has changed and come to rest. What the system tells is a hint
 * (it falls silent at its limits, and when a folder is moved away and back); looking at every file
 * now and then is the truth.
 */
export function watchFolder({ folder, reload, log, period = 2_000 }: WatchOptions): Watch {
  const watchers = new Map<string, Watched>()
  const workTree = workTreeOf(folder)
  let isClosed = false
  /** Since the last reading began: how many, and which; undefined: nobody knows. */
  let changes = 0
  let changed: Set<string> | undefined = new Set()

  function noticed(path?: string): void {
    if (path === undefined) changed = undefined
    else changed?.add(relative(folder, path).split(sep).join('/'))
    changes += 1
    if (changes === 1) void settle()
  }

  const settle = oneAtATime(async () => {
    await rest()
    if (isClosed) return
    const toRead = changed
    changes = 0
    changed = new Set()
    // First this, so that what changes while the files are read is noticed.
    if (toRead === undefined || [...toRead].some(isOrWasFolder)) watchAll()
    await reload(toRead).catch((error: unknown) => {
      log.error({ err: error }, 'the content could not be read again; the last good one stays')
    })
  })

  async function rest(): Promise<void> {
    const deadline = performance.now() + longest
    let before: number
    // A file saved is told of two or three times in one turn.
    await turn()
    do {
      before = changes
      await wait(changes > many ? quiet.many : quiet.few)
      const isAtRest = before === changes && workTree?.isLocked() !== true
      if (isAtRest) return
    } while (performance.now() < deadline && !isClosed)
  }

  function isOrWasFolder(path: string): boolean {
    const onDisk = join(folder, path)
    const isFolder = statSync(onDisk, { throwIfNoEntry: false })?.isDirectory() === true
    return isFolder || watchers.has(onDisk)
  }

  function watchAll(): void {
    const present = new Map(foldersIn(folder).map(({ path, inode }) => [path, inode]))
    for (const [path, { watcher, inode }] of watchers) {
      if (present.get(path) === inode) continue
      watcher.close()
      watchers.delete(path)
    }
    for (const [path, inode] of present) {
      if (watchers.has(path)) continue
      const watcher = watchOne(path)
      if (watcher !== undefined) watchers.set(path, { watcher, inode })
    }
  }

  function watchOne(path: string): FSWatcher | undefined {
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        if (name === null) noticed()
        else if (!name.startsWith('.')) noticed(join(path, name))
      })
      watcher.on('error', () => {
        noticed()
      })
      return watcher
    } catch (error) {
      log.warn({ err: error }, 'a folder cannot be watched; changes in it take longer to show')
      return undefined
    }
  }

  /** Not while the site starts; so the first look is at all that changed meanwhile. */
  async function lookNowAndThen(): Promise<void> {
    let before: Fingerprint | undefined
    while (!isClosed) {
      await wait(Math.max(period, 100 * (before?.took ?? 0)), undefined, { ref: false })
      const after = await fingerprintOf(folder)
      if (after.text !== before?.text && changes === 0) noticed()
      before = after
    }
  }

  watchAll()
  void lookNowAndThen()
  return {
    close: () => {
      isClosed = true
      for (const { watcher } of watchers.values()) watcher.close()
    },
  }
}

interface Watched {
  readonly watcher: FSWatcher
  /** A folder that was moved away and replaced has another one. */
  readonly inode: number
}

function foldersIn(path: string): { readonly path: string; readonly inode: number }[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  const inner = entriesIn(path).filter((entry) => entry.isDirectory())
  return [{ path, inode: stat.ino }, ...inner.flatMap(({ name }) => foldersIn(join(path, name)))]
}

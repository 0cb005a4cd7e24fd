import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../base/log.ts'
import { oneAtATime } from '../base/one-at-a-time.ts'
import { workTreeOf } from './sources/work-tree.ts'

export interface WatchOptions {
  readonly folder: string
  readonly reload: () => Promise<unknown>
  readonly log: Log
  /** Milliseconds between two looks at everything; longer where a look takes long. */
  readonly period?: number
}

export interface Watch {
  readonly close: () => void
}

/** Milliseconds without a change: one file saved, and many files copied. */
const quiet = { few: 10, many: 150 }
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
  /** Since the last reading began. */
  let changes = 0

  function noticed(): void {
    changes += 1
    if (changes === 1) void settle()
  }

  const settle = oneAtATime(async () => {
    await rest()
    if (isClosed) return
    changes = 0
    // First this, so that what changes while the files are read is noticed.
    watchAll()
    await reload().catch((error: unknown) => {
      log.error({ err: error }, 'the content could not be read again; the last good one stays')
    })
  })

  async function rest(): Promise<void> {
    const deadline = performance.now() + longest
    let before: number
    do {
      before = changes
      await wait(changes > many ? quiet.many : quiet.few)
      const isAtRest = before === changes && workTree?.isLocked() !== true
      if (isAtRest) return
    } while (performance.now() < deadline && !isClosed)
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
        if (name?.startsWith('.') !== true) noticed()
      })
      watcher.on('error', noticed)
      return watcher
    } catch (error) {
      log.warn({ err: error }, 'a folder cannot be watched; changes in it take longer to show')
      return undefined
    }
  }

  async function lookNowAndThen(): Promise<void> {
    let before = await fingerprintOf(folder)
    while (!isClosed) {
      await wait(Math.max(period, 100 * before.took), undefined, { ref: false })
      const after = await fingerprintOf(folder)
      if (after.text !== before.text && changes === 0) noticed()
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
  return [{ path, inode: stat.ino }, ...namesIn(path).flatMap((name) => foldersIn(join(path, name)))]
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true }).filter(isVisibleFolder).map(nameOf)
  } catch {
    return []
  }
}

/** Every file with its size and times; empty where the folder is gone. */
async function fingerprintOf(folder: string): Promise<{ text: string; took: number }> {
  const begun = performance.now()
  const lines: string[] = []
  async function look(path: string): Promise<void> {
    const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const inner = join(path, entry.name)
      if (isVisibleFolder(entry)) await look(inner)
      else if (!entry.name.startsWith('.')) {
        const stat = await lstat(inner).catch(() => undefined)
        lines.push(`${inner} ${stat?.ino ?? 0} ${stat?.size ?? 0} ${stat?.mtimeMs ?? 0}`)
      }
    }
  }
  await look(folder)
  return { text: lines.join('\n'), took: performance.now() - begun }
}

function isVisibleFolder(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules'
}

function nameOf({ name }: Dirent): string {
  return name
}

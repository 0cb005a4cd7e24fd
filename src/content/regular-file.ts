import { constants } from 'node:fs'
import { open, realpath, type FileHandle } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** An open file. Who opened it closes `handle`. */
export interface RegularFile {
  readonly handle: FileHandle
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly modified: number
}

/**
 * Opens a regular file that truly lies under `folder`; undefined for links, folders, pipes, devices
 * and what cannot be read. What counts is the handle, so nothing can be swapped after the look.
 */
export async function openRegular(folder: string, file: string): Promise<RegularFile | undefined> {
  const path = join(folder, file)
  try {
    const root = (await realpath(folder)) + sep
    if (!(await realpath(path)).startsWith(root)) return undefined
    // O_NONBLOCK: a pipe without a writer would otherwise hang for ever.
    const handle = await open(
      path,
      constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
    )
    const stat = await handle.stat()
    if (stat.isFile()) return { handle, path, size: stat.size, modified: stat.mtimeMs }
    await handle.close()
    return undefined
  } catch {
    return undefined
  }
}

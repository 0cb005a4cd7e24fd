import {
  link,
  lstat,
  mkdir,
  mkdtemp,
  open,
  rename,
  rm,
  utimes,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Problem } from '../../base/problem.ts'
import { commitFilesOf, type CommitLimits } from './commit-files.ts'
import type { Git } from './git-command.ts'
import { readBlobs, readTree, type TreeFile } from './git-objects.ts'

/** A commit's content, unpacked. */
export interface Commit {
  readonly id: string
  /** Complete: it appears by a rename. */
  readonly folder: string
  /** What is in the commit and not in the folder, since it is no plain file of a bearable size. */
  readonly problems: readonly Problem[]
  /** Where the content is in the repository: empty, or ending with a slash. */
  readonly root: string
  /** Path within the content to blob. */
  readonly blobs: ReadonlyMap<string, string>
}

export interface Unpacking {
  readonly git: Git
  readonly commit: string
  /** Where the folders of commits are. */
  readonly commits: string
  readonly limits: CommitLimits
  /** What it has in common with this one is linked instead of written, and keeps its times. */
  readonly latest: Commit | undefined
}

/** Sizes are known from the tree before a byte is written. */
export async function unpackCommit(unpacking: Unpacking): Promise<Commit> {
  const { git, commit, commits, limits, latest } = unpacking
  if (latest?.id === commit) return latest
  const { root, files, problems } = commitFilesOf(await readTree(git, commit), limits)
  const folder = join(commits, commit)
  const blobs = new Map(files.map(({ path, blob }) => [path, blob]))
  const unpacked: Commit = { id: commit, folder, problems, root, blobs }
  if (!(await isWhole(folder, files))) {
    await rm(folder, { recursive: true, force: true })
    const unfinished = await mkdtemp(join(commits, `unfinished-${commit}-`))
    try {
      await write(unfinished, files, unpacking, latest)
      await rename(unfinished, folder)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  }
  // The newest by its time too: those that have not been served for longest are forgotten.
  await utimes(folder, new Date(), new Date())
  return unpacked
}

/** After a power cut a folder can be there with files that are not. */
async function isWhole(folder: string, files: readonly TreeFile[]): Promise<boolean> {
  try {
    await inBatches(files, async ({ path, size }) => {
      const stat = await lstat(join(folder, path))
      if (!stat.isFile() || stat.size !== size) throw new Error(path)
    })
    return true
  } catch {
    return false
  }
}

async function write(
  folder: string,
  files: readonly TreeFile[],
  { git }: Unpacking,
  latest: Commit | undefined,
): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))))
  await inBatches([...folders], (each) => mkdir(each, { recursive: true }))
  const changed: TreeFile[] = []
  await inBatches(files, async (file) => {
    const isKnown = latest?.blobs.get(file.path) === file.blob
    if (!isKnown || !(await hasLinked(join(latest.folder, file.path), join(folder, file.path))))
      changed.push(file)
  })
  await writeBlobs(folder, changed, git)
}

async function hasLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch {
    return false
  }
}

async function writeBlobs(folder: string, files: readonly TreeFile[], git: Git): Promise<void> {
  let handle: FileHandle | undefined
  try {
    const ids = files.map(({ blob }) => blob)
    for await (const { index, bytes, isLast } of readBlobs(git, ids)) {
      // `wx`: two names that are one on this disk are a fault, and no file is overwritten.
      handle ??= await open(join(folder, files[index]?.path ?? ''), 'wx', 0o644)
      await handle.writeFile(bytes)
      if (!isLast) continue
      await handle.close()
      handle = undefined
    }
  } finally {
    await handle?.close()
  }
}

async function inBatches<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const size = 64
  for (let start = 0; start < all.length; start += size)
    await Promise.all(all.slice(start, start + size).map(act))
}

import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The git work tree that a folder lies in. */
export interface WorkTree {
  /** Whether git is changing the files: a branch is being switched, a commit taken in. */
  readonly isLocked: () => boolean
  /** Another one afterwards: the files have been changed by git meanwhile. */
  readonly stamp: () => string
}

/** Milliseconds: a git that was killed leaves its lock behind. */
const stale = 60_000

/** Undefined where the folder is under no version control. Runs nothing, follows no setting. */
export function workTreeOf(folder: string): WorkTree | undefined {
  const gitFolder = gitFolderAbove(resolve(folder))
  if (gitFolder === undefined) return undefined
  const index = join(gitFolder, 'index')
  return {
    isLocked: () => {
      const lock = statSync(`${index}.lock`, { throwIfNoEntry: false })
      return lock !== undefined && Date.now() - lock.mtimeMs < stale
    },
    stamp: () => {
      const stat = statSync(index, { throwIfNoEntry: false })
      return stat === undefined ? '' : `${stat.ino} ${stat.size} ${stat.mtimeMs}`
    },
  }
}

function gitFolderAbove(folder: string): string | undefined {
  const git = join(folder, '.git')
  const stat = statSync(git, { throwIfNoEntry: false })
  if (stat?.isDirectory()) return git
  // A further work tree (`git worktree`) or a submodule names its folder in a file.
  const named = stat?.isFile() ? /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8'))?.[1] : undefined
  if (named !== undefined) return resolve(folder, named.trim())
  return dirname(folder) === folder ? undefined : gitFolderAbove(dirname(folder))
}

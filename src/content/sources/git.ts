import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { shortHash } from '../../base/hash.ts'
import { type CommitLimits, commitLimits } from './commit-files.ts'
import { type Commit, unpackCommit } from './commit-folder.ts'
import { createGit, type Git } from './git-command.ts'

/** Where editors push. */
export interface GitRemote {
  /** https, ssh (also `user@host:path`) or a path on this machine. May carry a password. */
  readonly url: string
  readonly branch: string
}

export interface GitSource {
  /** Asks the remote for the newest commit of the branch, whatever became of its history. */
  readonly fetch: () => Promise<string>
  /** The commit that was last found good, also before a restart. */
  readonly good: () => Promise<string | undefined>
  readonly keepGood: (commit: string) => Promise<void>
  /**
   * The commit as a folder on disk. Rejects, with the reason, when it cannot be one. Older folders
   * go, but for the one that is `served`.
   */
  readonly unpack: (commit: string, served?: string) => Promise<Commit>
  /** For reading history. Reaches no network. */
  readonly local: Git
}

export interface GitSourceOptions {
  readonly remote: GitRemote
  /** Where the clone and the folders of commits are kept. */
  readonly dataDir: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly limits?: CommitLimits
  /** Milliseconds that a fetch may take. */
  readonly patience?: number
}

export async function createGitSource({
  remote,
  dataDir,
  environment,
  limits = commitLimits,
  patience = 60_000,
}: GitSourceOptions): Promise<GitSource> {
  const clone = join(dataDir, 'content.git')
  const commits = join(dataDir, 'commits')
  await mkdir(clone, { recursive: true })
  await mkdir(commits, { recursive: true })
  const local = createGit({ folder: clone, environment })
  const distant = createGit({ folder: clone, environment, origin: remote.url })
  await local.run(['init', '--bare', '--quiet', '--template=', '.'])

  // Of this remote and branch alone: who points elsewhere does not get the old site back.
  const refs = `refs/nulage/${shortHash(`${remote.url}#${remote.branch}`, 12)}`
  let latest: Commit | undefined
  let isFirst = true

  return {
    local,
    async fetch() {
      const refspec = `+refs/heads/${remote.branch}:${refs}/head`
      await removeStaleLocks(clone)
      // The first one brings the whole history.
      const timeout = isFirst ? 10 * patience : patience
      await distant.run(
        ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', 'origin', refspec],
        { timeout },
      )
      isFirst = false
      return oid(await local.run(['rev-parse', '--verify', '--end-of-options', `${refs}/head`]))
    },
    async good() {
      try {
        const ref = `${refs}/good^{commit}`
        return oid(await local.run(['rev-parse', '--verify', '--quiet', '--end-of-options', ref]))
      } catch {
        return undefined
      }
    },
    async keepGood(commit) {
      await local.run(['update-ref', '--end-of-options', `${refs}/good`, commit])
      // Pushes pile up as small packs and loose objects; git knows when it is worth the trouble.
      await local.run(
        ['-c', 'gc.auto=2000', '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet'],
        {
          timeout: 600_000,
        },
      )
    },
    async unpack(commit, served) {
      const unpacked = await unpackCommit({ git: local, commit, commits, limits, latest })
      await forgetOld(commits, [commit, served])
      latest = unpacked
      return unpacked
    },
  }
}

/** Milliseconds; git holds a lock on a ref for a moment only. */
const staleLock = 60_000

/** What a process that was killed in the middle of a fetch left behind would stop every other. */
async function removeStaleLocks(clone: string): Promise<void> {
  const refs = await readdir(join(clone, 'refs'), { recursive: true })
  const names = [...(await readdir(clone)), ...refs.map((name) => join('refs', name))]
  for (const name of names.filter((each) => each.endsWith('.lock'))) {
    const path = join(clone, name)
    if ((await ageOf(path)) > staleLock) await rm(path, { force: true })
  }
}

/** Milliseconds that a folder may take to be finished, by this process or another. */
const staleFolder = 600_000

/**
 * Beside those in use the one before stays: somebody may be fetching a picture from it, and during
 * an exchange of processes it is the one that the old process serves.
 */
async function forgetOld(commits: string, inUse: readonly (string | undefined)[]): Promise<void> {
  const names = await readdir(commits)
  const aged = await Promise.all(
    names.map(async (name) => ({ name, age: await ageOf(join(commits, name)) })),
  )
  const isFinished = ({ name }: { name: string }) => !name.startsWith('unfinished-')
  const others = aged.filter((each) => isFinished(each) && !inUse.includes(each.name))
  const old = [
    ...others.toSorted((a, b) => a.age - b.age).slice(1),
    ...aged.filter((each) => !isFinished(each) && each.age > staleFolder),
  ]
  for (const { name } of old) await rm(join(commits, name), { recursive: true, force: true })
}

async function ageOf(path: string): Promise<number> {
  const modified = await stat(path).then(({ mtimeMs }) => mtimeMs, Date.now)
  return Date.now() - modified
}

function oid(output: Buffer): string {
  return output.toString('latin1').trim()
}

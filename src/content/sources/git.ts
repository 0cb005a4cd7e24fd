import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { shortHash } from '../../base/hash.ts'
import { type Commit, type CommitLimits, commitLimits, unpackCommit } from './commit-folder.ts'
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
  /** The commit as a folder on disk. Rejects, with the reason, when it cannot be one. */
  readonly unpack: (commit: string) => Promise<Commit>
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
  await removeLocks(clone)

  // Of this remote and branch alone: who points elsewhere does not get the old site back.
  const refs = `refs/nulage/${shortHash(`${remote.url}#${remote.branch}`, 12)}`
  let latest: Commit | undefined
  let isFirst = true

  return {
    local,
    async fetch() {
      const refspec = `+refs/heads/${remote.branch}:${refs}/head`
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
      await local.run(['-c', 'gc.auto=2000', '-c', 'gc.autoDetach=false', 'gc', '--auto', '--quiet'], {
        timeout: 600_000,
      })
    },
    async unpack(commit) {
      const unpacked = await unpackCommit({ git: local, commit, commits, limits, latest })
      await forgetAllBut(commits, [unpacked, latest])
      latest = unpacked
      return unpacked
    },
  }
}

/** What a process that was killed in the middle of a fetch left behind would stop every other. */
async function removeLocks(clone: string): Promise<void> {
  const names = await readdir(clone, { recursive: true })
  const locks = names.filter((name) => name.endsWith('.lock'))
  await Promise.all(locks.map((name) => rm(join(clone, name), { force: true })))
}

/** The one before stays, since somebody may be fetching a picture from it. */
async function forgetAllBut(
  commits: string,
  kept: readonly (Commit | undefined)[],
): Promise<void> {
  const ids = new Set(kept.map((commit) => commit?.id))
  const names = await readdir(commits)
  const old = names.filter((name) => !ids.has(name))
  await Promise.all(old.map((name) => rm(join(commits, name), { recursive: true, force: true })))
}

function oid(output: Buffer): string {
  return output.toString('latin1').trim()
}

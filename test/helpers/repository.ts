import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A bare repository as a forge has it, and an editor's clone of it, both in a temporary folder. */
export interface Repository {
  /** The bare one: what CONTENT_GIT names. */
  readonly remote: string
  /** The editor's work tree. */
  readonly folder: string
  /** For whatever else a test needs; goes when the repository goes. */
  readonly temporary: string
  readonly write: (file: string, text: string | Uint8Array) => void
  readonly move: (from: string, to: string) => void
  readonly remove: (file: string) => void
  /** Commits everything as it stands, at a moment, and tells the commit. */
  readonly commit: (at?: string) => string
  readonly push: (...options: string[]) => void
  readonly git: (...args: string[]) => string
  /** In the bare one, with bytes to read. */
  readonly gitInRemote: (args: readonly string[], input?: Uint8Array) => string
  readonly close: () => void
}

export function createRepository(): Repository {
  const temporary = mkdtempSync(join(tmpdir(), 'nulage-git-'))
  const remote = join(temporary, 'remote.git')
  const folder = join(temporary, 'editor')
  mkdirSync(remote)
  mkdirSync(folder)

  function run(
    where: string,
    args: readonly string[],
    more: Record<string, string> = {},
    input: Uint8Array = Buffer.alloc(0),
  ): string {
    const env = { ...process.env, ...identity, ...more }
    const stdio: ('pipe' | 'ignore')[] = ['pipe', 'pipe', 'pipe']
    return execFileSync('git', args, { cwd: where, env, input, stdio, encoding: 'utf8' }).trim()
  }

  run(remote, ['init', '--bare', '--quiet', '--initial-branch=main'])
  run(folder, ['init', '--quiet', '--initial-branch=main'])
  run(folder, ['remote', 'add', 'origin', remote])

  return {
    remote,
    folder,
    temporary,
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    },
    move(from, to) {
      mkdirSync(dirname(join(folder, to)), { recursive: true })
      renameSync(join(folder, from), join(folder, to))
    },
    remove(file) {
      rmSync(join(folder, file), { recursive: true })
    },
    commit(at = '2026-01-01T12:00:00Z') {
      run(folder, ['add', '--all'])
      const dates = { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
      run(folder, ['commit', '--quiet', '--allow-empty', '--message', 'Innehåll'], dates)
      return run(folder, ['rev-parse', 'HEAD'])
    },
    push: (...options) => {
      run(folder, ['push', '--quiet', ...options, 'origin', 'HEAD:main'])
    },
    git: (...args) => run(folder, args),
    gitInRemote: (args, input) => run(remote, args, {}, input),
    close: () => {
      rmSync(temporary, { recursive: true, force: true })
    },
  }
}

/** Nothing of whoever runs the tests. */
const identity = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Redaktionen',
  GIT_AUTHOR_EMAIL: 'redaktionen@myndighet.example',
  GIT_COMMITTER_NAME: 'Redaktionen',
  GIT_COMMITTER_EMAIL: 'redaktionen@myndighet.example',
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The `git` command: no shell, no prompt, no pager, no hooks, bounded in time and output. */
export interface Git {
  /** All that it writes. Rejects with an Error that says, in one line, what git said. */
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Buffer>
  /** The same piece by piece, for what should not be held whole. */
  readonly stream: (args: readonly string[], options?: RunOptions) => AsyncGenerator<Buffer>
}

export interface RunOptions {
  /** What it reads. */
  readonly input?: string
  /** Milliseconds. */
  readonly timeout?: number
  /** Bytes; for `run` only. */
  readonly limit?: number
}

export interface GitOptions {
  /** Where it runs: any folder within a work tree, or a bare repository. */
  readonly folder: string
  /** The environment of the process; git gets of it only what it needs. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** A remote that `git fetch origin` means. It never stands among the arguments, where all users of the machine could read its password. */
  readonly origin?: string
}

/** What CONTENT_GIT may name. Without `origin` nothing is allowed: no reader's request fetches. */
const protocols = 'https:ssh:file'

export function createGit({ folder, environment, origin }: GitOptions): Git {
  const env = environmentOf(environment, origin)

  async function* stream(
    args: readonly string[],
    { input = '', timeout = 60_000 }: RunOptions = {},
  ): AsyncGenerator<Buffer> {
    // A group of its own: what git starts (ssh, remote helpers) is ended with it.
    const child = spawn('git', [...always, ...args], { cwd: folder, env, detached: true })
    const closed = once(child, 'close') as Promise<[number | null]>
    closed.catch(() => undefined)
    let said = ''
    const patience = AbortSignal.timeout(timeout)
    const giveUp = () => {
      endGroup(child.pid)
    }
    patience.addEventListener('abort', giveUp)
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_096)
    })
    // It may end before it has read everything; its exit code tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    try {
      if (child.pid === undefined) await closed.catch(refuseWithoutGit)
      for await (const piece of child.stdout) yield piece as Buffer
      const [code] = await closed
      const seconds = String(Math.round(timeout / 1000))
      if (patience.aborted)
        throw new Error(`git ${nameOf(args)}: gav upp efter ${seconds} sekunder`)
      if (code !== 0) throw new Error(`git ${nameOf(args)}: ${reasonIn(said)}`)
    } finally {
      patience.removeEventListener('abort', giveUp)
      if (child.exitCode === null && child.signalCode === null) endGroup(child.pid)
    }
  }

  async function run(args: readonly string[], options: RunOptions = {}): Promise<Buffer> {
    const { limit = 64 * 1024 * 1024 } = options
    const pieces: Buffer[] = []
    let size = 0
    for await (const piece of stream(args, options)) {
      size += piece.byteLength
      if (size > limit) throw new Error(`git ${nameOf(args)}: svaret är större än väntat`)
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }

  return { run, stream }
}

/** A repository's own settings may name programs to run: these switch that off. */
const always = [
  '--no-pager',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.quotePath=false',
    'credential.interactive=false',
    'gc.auto=0',
    'log.showSignature=false',
    'maintenance.auto=false',
  ].flatMap((setting) => ['-c', setting]),
]

/** Never our own secrets: only what finds git, its keys and its way out. */
const passedOn = [
  'PATH',
  'HOME',
  'USER',
  'XDG_CONFIG_HOME',
  'SSH_AUTH_SOCK',
  'GIT_SSH_COMMAND',
  'GIT_SSL_CAINFO',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'HTTPS_PROXY',
  'https_proxy',
  'NO_PROXY',
  'no_proxy',
]

function environmentOf(
  environment: GitOptions['environment'],
  origin: string | undefined,
): Record<string, string | undefined> {
  const kept = passedOn.map((name) => [name, environment[name]] as const)
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=10',
    ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)),
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: origin === undefined ? 'none' : protocols,
    ...(origin !== undefined && {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'remote.origin.url',
      GIT_CONFIG_VALUE_0: origin,
    }),
  }
}

function refuseWithoutGit(error: unknown): never {
  throw new Error('git kunde inte startas. Installera git, eller rätta PATH.', { cause: error })
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function nameOf(args: readonly string[]): string {
  return args.find((argument) => /^[a-z]/.test(argument)) ?? ''
}

/** The line that tells, without the name and password that an address may carry. */
function reasonIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '')
  const line =
    lines.find((each) => /^(?:fatal|error|ssh):/.test(each)) ?? lines.at(-1) ?? 'okänt fel'
  return line
    .replace(/\/\/[^/@\s]+@/g, '//')
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, 300)
}

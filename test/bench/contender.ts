import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../helpers/process.ts'
import { askByWire } from '../helpers/wire.ts'
import { atEnd } from './ending.ts'
import { processorTimesOf } from './processes.ts'

/** A server under measurement, in processes of its own. */
export interface Contender {
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is asked to see whether it answers. */
  readonly path?: string
}

/** Starts a command and waits until it answers on the port that it was given; `path`: default `/`. */
export async function startContender(command: (port: number) => Command): Promise<Contender> {
  const port = await freePort()
  const { path = '/', ...rest } = command(port)
  const { child, ended, stop } = startProgram(rest)
  await Promise.race([firstAnswer(port, path), ended])
  return { port, pid: child.pid ?? NaN, stop }
}

export interface Program {
  readonly child: ChildProcess
  /** Rejects, with what it said, when it ends before it is stopped. */
  readonly ended: Promise<never>
  readonly stop: () => Promise<void>
}

/** Starts a program at the head of a group of its own, which ends as a whole with the run. */
export function startProgram({ file, args, cwd, env = {} }: Omit<Command, 'path'>): Program {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-4_000)))
  const closed = once(child, 'close')
  const ended = closed.then(([code]): never => {
    throw new Error(`${file} ${args.join(' ')} ended with ${String(code)}: ${said}`)
  })
  ended.catch(() => undefined)

  const { pid } = child
  if (pid === undefined) throw new Error(`${file} could not be started`)
  const endGroup = (signal: NodeJS.Signals) => process.kill(-pid, signal)
  const forget = atEnd(() => endGroup('SIGKILL'))
  // Its number may be another's from now on.
  child.once('close', forget)
  return {
    child,
    ended,
    stop: async () => {
      endGroup('SIGTERM')
      const hurry = setTimeout(endGroup, 3000, 'SIGKILL')
      await closed
      clearTimeout(hurry)
    },
  }
}

/** Runs a program to its end; seconds that it took. */
export async function timeOf(command: Omit<Command, 'path'>): Promise<number> {
  const began = performance.now()
  const { child, ended } = startProgram(command)
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) await ended
  return (performance.now() - began) / 1000
}

/** One of the scripts in `contenders/`; it reads PORT. */
export function startScript(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Contender> {
  const path = fileURLToPath(new URL(`./contenders/${script}.ts`, import.meta.url))
  return startContender((port) => ({
    file: process.execPath,
    args: ['--import', 'tsx', path],
    env: { PORT: String(port), NODE_ENV: 'production', ...env },
  }))
}

/** Nuläge as `npm start` runs it: compiled where it must be, in one process. */
export function startNulage(env: Readonly<Record<string, string>> = {}): Promise<Contender> {
  const start = fileURLToPath(new URL('../../src/start.mjs', import.meta.url))
  return startContender((port) => ({
    file: process.execPath,
    args: [start, 'main'],
    env: { PORT: String(port), ...nulageEnvironment, ...env },
  }))
}

export const nulageEnvironment = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'error',
  SITE_URL: 'http://localhost:3000',
  COOKIE_SECRETS: 'a secret for benchmarks of 32 bytes or more',
}

/** Waits until what a start leaves for later is done: for a quarter of a second it does next to nothing. */
export async function settled({ pid }: Contender): Promise<void> {
  const spent = () => processorTimesOf(pid).reduce((sum, seconds) => sum + seconds, 0)
  for (let look = 0; look < 80; look += 1) {
    const before = spent()
    await wait(250)
    if (spent() - before < 0.01) return
  }
  throw new Error('a server was still at work after twenty seconds')
}

/** Asks until somebody answers. */
async function firstAnswer(port: number, path: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    try {
      await askByWire(port, path)
      return
    } catch {
      await wait(2)
    }
  }
  throw new Error(`nothing answered on port ${port} within a minute`)
}

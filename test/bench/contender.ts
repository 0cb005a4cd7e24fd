import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** A server under measurement, in a process of its own. */
export interface Contender {
  readonly name: string
  readonly port: number
  /** Seconds of processor time so far, of the process and those it started. */
  readonly cpu: () => number
  /** Bytes of memory in use now. */
  readonly memory: () => number
  readonly stop: () => Promise<void>
}

/** Starts a command and waits until its port answers. `command` gets the port that is free. */
export async function startContender(
  name: string,
  command: (port: number) => {
    readonly file: string
    readonly args: readonly string[]
    readonly env?: Readonly<Record<string, string>>
  },
): Promise<Contender> {
  const port = await freePort()
  const { file, args, env = {} } = command(port)
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  await answering(port, child, name)
  const pids = () => [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]
  return {
    name,
    port,
    cpu: () => pids().reduce((sum, pid) => sum + cpuOf(pid), 0),
    memory: () => pids().reduce((sum, pid) => sum + memoryOf(pid), 0),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const hurry = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(hurry)
      process.off('exit', endWithUs)
    },
  }
}

/** One of the scripts in `contenders/`; it reads PORT. */
export function startScript(
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Contender> {
  const path = fileURLToPath(new URL(`./contenders/${script}.ts`, import.meta.url))
  return startContender(script, (port) => ({
    file: process.execPath,
    args: ['--import', 'tsx', path],
    env: { PORT: String(port), NODE_ENV: 'production', ...env },
  }))
}

/** Nuläge as its users start it, from the compiled sources. */
export function startNulage(env: Readonly<Record<string, string>> = {}): Promise<Contender> {
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
  return startContender('nulage', (port) => ({
    file: process.execPath,
    args: [main],
    env: {
      PORT: String(port),
      LOG_LEVEL: 'error',
      SITE_URL: 'http://localhost:3000',
      COOKIE_SECRETS: benchSecret,
      ...env,
    },
  }))
}

export const benchSecret = 'a secret for benchmarks of 32 bytes or more'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

async function answering(port: number, child: ChildProcess, name: string): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    try {
      await fetch(`http://127.0.0.1:${port}/`, { headers: { host: 'localhost:3000' } })
      return
    } catch {
      await wait(5)
    }
  }
  throw new Error(`${name} did not answer within a minute`)
}

const ticksPerSecond = 100
const pageSize = 4096

function cpuOf(pid: number): number {
  const fields = readStat(pid)
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

function memoryOf(pid: number): number {
  return Number(readStat(pid)[21] ?? 0) * pageSize
}

/** The fields after the name, which may hold spaces (proc(5), /proc/pid/stat). */
function readStat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
    return text === '' ? [] : text.split(' ').map(Number)
  } catch {
    return []
  }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** The server as operators run it: a process of its own, with an environment and signals. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly port: number
  readonly url: string
  /** What it has said so far. */
  readonly output: () => string
  readonly errors: () => string
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts the server, and waits until it says its address or ends. */
export async function startProcess(
  environment: Readonly<Record<string, string>> = {},
  entry = 'src/main.ts',
): Promise<ServerProcess> {
  const port = Number(environment['PORT'] ?? (await freePort()))
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { PATH: process.env['PATH'], PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  await Promise.race([ended, once(child.stdout, 'data')])
  return {
    child,
    port,
    url: `http://127.0.0.1:${String(port)}`,
    output: () => output,
    errors: () => errors,
    ended,
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect as connectPlain, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { generate } from 'selfsigned'
import { freePort } from '../helpers/process.ts'

/** A shared cache of somebody else's make, run from the recipe in deploy/. */
export interface Edge {
  /** A connection, as a reader's browser has one. */
  readonly connect: () => Socket
  readonly close: () => Promise<void>
}

export const edges = ['nginx', 'varnish'] as const
export type EdgeName = (typeof edges)[number]

/** The host that the recipes name. */
export const host = 'www.example.org'

/** What the recipe says, and what it is to say instead. */
export type Changes = readonly (readonly [from: string, to: string])[]

/** Starts nothing of the machine's own: other ports, other folders, ended by their process id. */
export function startEdge(name: EdgeName, appPort: number, changes: Changes = []): Promise<Edge> {
  switch (name) {
    case 'nginx':
      return startNginx(appPort, changes)
    case 'varnish':
      return startVarnish(appPort, changes)
  }
}

async function startNginx(appPort: number, changes: Changes): Promise<Edge> {
  needs('nginx', ['-v'])
  const folder = temporaryFolder()
  const port = await freePort()
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
  })
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'cert.pem'), cert)
  const recipe = recipeWith('nginx.conf', [
    ...changes,
    ['127.0.0.1:3000', `127.0.0.1:${appPort}`],
    ['listen 443', `listen 127.0.0.1:${port}`],
    ['/etc/ssl/nulage/fullchain.pem', join(folder, 'cert.pem')],
    ['/etc/ssl/nulage/privkey.pem', join(folder, 'key.pem')],
    ['/var/cache/nginx/nulage', join(folder, 'cache')],
    ['/var/log/nginx/', `${folder}/`],
  ])
  writeFileSync(join(folder, 'nulage.conf'), recipe)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  )
  writeFileSync(
    join(folder, 'main.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 256; }
    http { access_log off; ${temporary.join(' ')} include ${folder}/nulage.conf; }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'main.conf')], { stdio: 'pipe' })
  const connect = () =>
    connectTls({ port, host: '127.0.0.1', servername: host, rejectUnauthorized: false })
  return running(child, folder, connect)
}

async function startVarnish(appPort: number, changes: Changes): Promise<Edge> {
  needs('varnishd', ['-V'])
  const folder = temporaryFolder()
  const port = await freePort()
  writeFileSync(
    join(folder, 'nulage.vcl'),
    recipeWith('varnish.vcl', [...changes, ['.port = "3000"', `.port = "${appPort}"`]]),
  )
  const command = ['-F', '-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`, '-T', 'none']
  const settings = ['-f', join(folder, 'nulage.vcl'), '-s', 'malloc,32m', ...parameters()]
  const jail = process.getuid?.() === 0 ? ['-j', 'none'] : []
  const child = spawn('varnishd', [...jail, ...command, ...settings], { stdio: 'pipe' })
  return running(child, folder, () => connectPlain({ port, host: '127.0.0.1' }))
}

/** As the recipe tells operators to start it. */
function parameters(): readonly string[] {
  const [, told = ''] = /`(-p [^`]+)`/.exec(recipe('varnish.vcl')) ?? []
  if (told === '') throw new Error('the recipe names no parameters')
  return told.split(' ')
}

async function running(child: ChildProcess, folder: string, connect: () => Socket): Promise<Edge> {
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (said += part.toString()))
  const ended = once(child, 'exit')
  for (let tries = 0; !(await answers(connect)); tries += 1) {
    if (child.exitCode !== null || tries > 100) throw new Error(`it did not start: ${said}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return {
    connect,
    async close() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function answers(connect: () => Socket): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect()
    socket.on('error', () => {
      resolve(false)
    })
    socket.on('close', () => {
      resolve(false)
    })
    socket.on('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  })
}

function needs(program: string, args: readonly string[]): void {
  if (spawnSync(program, args).error !== undefined)
    throw new Error(
      `${program} finns inte på den här maskinen. Installera det först, på Debian: apt-get install nginx varnish`,
    )
}

/** Open to the workers, which run as somebody else where the tests run as root. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nulage-edge-'))
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'work'))
  return folder
}

function recipe(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../deploy', file), 'utf8')
}

/** The recipe as operators get it, with other ports and folders and nothing else changed. */
function recipeWith(file: string, changes: Changes): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${file} no longer says ${from}`)
    return text.replaceAll(from, to)
  }, recipe(file))
}

import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, type ServerProcess, startProcess } from './helpers/process.ts'

const started: ServerProcess[] = []
async function start(environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await startProcess(environment)
  started.push(server)
  return server
}
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGKILL')
    await ended
  }
})

describe('the start', () => {
  it('says on its first line where the site is', async () => {
    const server = await start()
    const [line = ''] = server.output().split('\n')
    expect(JSON.parse(line)).toMatchObject({ address: `http://localhost:${String(server.port)}` })
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  it('tells everything that is wrong with the environment at once, and ends with 2', async () => {
    const server = await start({ PORT: 'x', TRUST_PROXY: 'true', NODE_ENV: 'production' })
    expect(await server.ended).toBe(2)
    for (const name of ['PORT', 'TRUST_PROXY', 'COOKIE_SECRETS'])
      expect(server.errors()).toContain(`  ${name}: `)
    expect(server.errors()).not.toMatch(/^ {4}at /m)
  })

  it('names the content folder when it is missing', async () => {
    const server = await start({ CONTENT_DIR: '/nowhere/at/all' })
    expect(await server.ended).toBe(2)
    expect(server.errors()).toContain('CONTENT_DIR: mappen /nowhere/at/all finns inte')
  })

  it('says so in a sentence when the port is taken', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const server = await start({ PORT: String(port) })
    expect(await server.ended).toBe(1)
    expect(server.errors()).toContain(`127.0.0.1:${String(port)} är upptagen`)
    expect(server.errors().trim().split('\n')).toHaveLength(1)
    other.close()
  })

  it('answers operators on a port of their own', async () => {
    const adminPort = await freePort()
    const server = await start({ ADMIN_PORT: String(adminPort) })
    const admin = `http://127.0.0.1:${String(adminPort)}`
    await untilAnswered(`${admin}/healthz`)
    await fetch(server.url)
    expect(await (await fetch(`${admin}/metrics`)).text()).toMatch(
      /nulage_answers_total\{method="GET",status="2xx"\} [1-9]/,
    )
    expect((await fetch(`${admin}/readyz`)).status).toBe(200)
    expect((await fetch(`${admin}/`)).status).toBe(404)
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  })
})

describe('the end', () => {
  it('fails no request that was begun, says that it stops, and ends with 0', async () => {
    const server = await start()
    const slow = slowChoice(server.port)
    await slow.isUnderWay
    const agent = new Agent({ keepAlive: true })
    const clients = Array.from({ length: 20 }, () => keepAsking(server.port, agent))
    await wait(300)
    server.child.kill('SIGTERM')
    await wait(50)
    const ready = await fetch(`${server.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(ready.headers.get('connection')).toBe('close')
    await wait(1000)
    expect(await slow.finish()).toBe(303)

    const outcomes = await Promise.all(clients)
    const answered = outcomes.reduce((sum, outcome) => sum + outcome.answered, 0)
    expect(answered).toBeGreaterThan(20)
    expect(outcomes.flatMap((outcome) => outcome.failures)).toEqual([])
    expect(await server.ended).toBe(0)
  })

  it('comes of an error that nobody caught, when what was begun is finished', async () => {
    const thrower = 'process.on("SIGUSR2", () => { throw new Error("nobody caught this") })'
    const server = await start({
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(thrower)}`,
    })
    const slow = slowChoice(server.port)
    await slow.isUnderWay
    server.child.kill('SIGUSR2')
    await wait(100)
    server.child.kill('SIGUSR2')
    await wait(100)
    expect(await slow.finish()).toBe(303)
    expect(await server.ended).toBe(1)
    const fatal = server
      .output()
      .split('\n')
      .filter((line) => line.includes('"fatal"'))
    expect(fatal).toHaveLength(2)
    expect(fatal[0]).toContain('nobody caught this')
  })

  it('comes at once when asked for twice', async () => {
    const server = await start()
    await slowChoice(server.port).isUnderWay
    server.child.kill('SIGTERM')
    await wait(100)
    const asked = performance.now()
    server.child.kill('SIGINT')
    expect(await server.ended).toBe(1)
    expect(performance.now() - asked).toBeLessThan(5_000)
  })
})

it('takes new secrets from their file on SIGHUP, and keeps the old ones when the file is wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'secrets-'))
  const file = join(folder, 'secrets')
  writeFileSync(file, `${'a'.repeat(32)}\n`)
  const server = await start({ COOKIE_SECRETS_FILE: file })
  const choice = await fetch(`${server.url}/kakor`, {
    method: 'POST',
    body: new URLSearchParams({ choice: 'necessary' }),
    redirect: 'manual',
  })
  const cookie = choice.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(cookie).toContain('__Host-consent=')
  const visit = async () => (await fetch(server.url, { headers: { cookie } })).headers
  expect((await visit()).getSetCookie()).toEqual([])

  writeFileSync(file, 'short\n')
  await reload(server)
  expect((await visit()).getSetCookie()).toEqual([])

  writeFileSync(file, `${'b'.repeat(32)}\n${'a'.repeat(32)}\n`)
  await reload(server)
  const renewed = (await visit()).getSetCookie()
  expect(renewed).toHaveLength(1)
  expect(renewed[0]).not.toContain(cookie)
  expect(server.output()).not.toContain('aaaa')
  rmSync(folder, { recursive: true })
})

async function reload(server: ServerProcess): Promise<void> {
  const readBefore = server.output().split('the content has been read').length
  server.child.kill('SIGHUP')
  while (server.output().split('the content has been read').length === readBefore) await wait(20)
}

async function untilAnswered(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      await fetch(url)
      return
    } catch {
      await wait(20)
    }
  }
}

/** A choice of which half has been sent. */
function slowChoice(port: number) {
  const body = 'choice=necessary'
  const sending = request({
    port,
    host: '127.0.0.1',
    path: '/kakor',
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body.length,
    },
  })
  sending.on('error', () => undefined)
  const isUnderWay = new Promise((resolve) => sending.write(body.slice(0, 8), resolve))
  return {
    isUnderWay,
    async finish(): Promise<number | undefined> {
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>
      sending.end(body.slice(8))
      const [answer] = await answered
      return answer.resume().statusCode
    },
  }
}

/** Asks again and again over connections that are kept, until no new one is taken. */
async function keepAsking(port: number, agent: Agent) {
  const failures: string[] = []
  let answered = 0
  for (;;) {
    const outcome = await ask(port, agent)
    if (outcome === 'refused') return { answered, failures }
    if (outcome === 'answered') answered += 1
    else failures.push(outcome)
  }
}

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const asking = request({ port, host: '127.0.0.1', path: '/nyheter', agent }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.complete && answer.statusCode === 200 ? 'answered' : 'half an answer')
      })
      answer.on('error', () => {
        resolve('an answer broken off')
      })
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was never taken up failed nobody who had been answered on it.
      const isRefused = error.code === 'ECONNREFUSED' || !asking.reusedSocket
      resolve(isRefused ? 'refused' : (error.code ?? error.message))
    })
    asking.end()
  })
}

import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type ServerProcess, startProcess } from '../helpers/process.ts'
import { createRepository } from '../helpers/repository.ts'
import { reportText, smallContent } from '../helpers/small-content.ts'

const patience = { timeout: 60_000 }

describe('two workers', patience, () => {
  let content: string
  let adminPort: number
  let server: ServerProcess

  beforeAll(async () => {
    content = mkdtempSync(join(tmpdir(), 'nulage-workers-'))
    cpSync('content', content, { recursive: true })
    adminPort = await freePort()
    server = await startProcess({
      WORKERS: '2',
      ADMIN_PORT: String(adminPort),
      CONTENT_DIR: content,
    })
    await until(() => workersOf(server).length === 2)
    await allServe()
  }, patience.timeout)

  afterAll(async () => {
    server.child.kill('SIGKILL')
    await server.ended
    rmSync(content, { recursive: true })
  })

  /** Only when each of them serves is there an answer with the metrics of all. */
  async function allServe(): Promise<void> {
    await until(() =>
      fetch(`http://127.0.0.1:${adminPort}/metrics`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
  }

  it('honour each other’s cookies, also where nobody has set a secret', async () => {
    const choice = await fetch(`${server.url}/kakor`, {
      method: 'POST',
      body: new URLSearchParams({ choice: 'necessary' }),
      redirect: 'manual',
    })
    const cookie = choice.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    for (const visit of await visits(server, 8, { cookie })) expect(visit.cookies).toEqual([])
  })

  it('are ready each by itself, and are counted together', async () => {
    for (const visit of await visits(server, 4, {}, '/readyz')) expect(visit.status).toBe(200)
    const count = async () => {
      const text = await (await fetch(`http://127.0.0.1:${adminPort}/metrics`)).text()
      return Number(/nulage_answers_total\{method="GET",status="2xx"\} (\d+)/.exec(text)?.[1])
    }
    const before = await count()
    await visits(server, 10)
    expect(await count()).toBe(before + 10)
  })

  it('show a changed text, both of them', async () => {
    const file = join(content, 'pages/om-webbplatsen.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: En ny rubrik'))
    const all = async () => (await visits(server, 6, {}, '/om-webbplatsen')).map(({ text }) => text)
    await until(async () => (await all()).every((text) => text.includes('En ny rubrik')))
  })

  it('are replaced when they die, and nobody notices', async () => {
    const [first] = workersOf(server)
    process.kill(first ?? 0, 'SIGKILL')
    await wait(100)
    for (const visit of await visits(server, 4)) expect(visit.status).toBe(200)
    await until(() => workersOf(server).length === 2 && !workersOf(server).includes(first ?? 0))
  })

  it('finish what was begun when they are told to stop', async () => {
    await allServe()
    let isStopped = false
    const failures: string[] = []
    let answered = 0
    const agent = new Agent({ keepAlive: true })
    const clients = Array.from({ length: 10 }, async () => {
      while (!isStopped) {
        const outcome = await ask(server.port, agent)
        if (outcome === 'refused') return
        if (outcome === 'answered') answered += 1
        else failures.push(outcome)
      }
    })
    await wait(500)
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    isStopped = true
    await Promise.all(clients)
    expect(answered).toBeGreaterThan(20)
    expect(failures).toEqual([])
  })
})

it('gives up when five workers die within ten seconds', patience, async () => {
  const server = await startProcess({ WORKERS: '3' })
  await until(() => workersOf(server).length === 3)
  const killing = setInterval(() => {
    for (const worker of workersOf(server)) process.kill(worker, 'SIGKILL')
  }, 200)
  expect(await server.ended).toBe(1)
  clearInterval(killing)
  expect(server.output()).toContain('5 workers died within ten seconds')
})

it('ends with the reason of the first worker where that cannot start', patience, async () => {
  const server = await startProcess({ WORKERS: '2', CONTENT_DIR: '/nowhere/at/all' })
  expect(await server.ended).toBe(2)
  expect(server.errors().trim().split('\n')).toHaveLength(1)
  expect(server.errors()).toContain('CONTENT_DIR: mappen /nowhere/at/all finns inte')
})

it('serve a pushed commit, all of them, when the forge has told one', patience, async () => {
  const repository = createRepository()
  for (const [file, text] of Object.entries(smallContent)) repository.write(file, text)
  repository.commit()
  repository.push()
  const secret = 'a secret of the forge, long enough'
  const server = await startProcess({
    WORKERS: '2',
    CONTENT_GIT: `${repository.remote}#main`,
    DATA_DIR: join(repository.temporary, 'data'),
    WEBHOOK_SECRET: secret,
  })
  await until(() => workersOf(server).length === 2)
  const revisions = async () => {
    const seen = (await visits(server, 6)).map(({ revision }) => revision)
    return new Set(seen).size === 1 ? seen[0] : 'more than one'
  }
  const before = await revisions()

  repository.write('reports/juni.md', reportText({ title: 'Läget i juni' }))
  const commit = repository.commit()
  repository.push()
  const told = await fetch(`${server.url}/-/content`, {
    method: 'POST',
    headers: { 'x-gitlab-token': secret, 'content-type': 'application/json' },
    body: JSON.stringify({ ref: 'refs/heads/main' }),
  })
  expect(told.ok).toBe(true)
  await until(async () => (await revisions()) === commit.slice(0, 12))
  expect(before).not.toBe(commit.slice(0, 12))
  for (const { text } of await visits(server, 4, {}, '/nyheter/juni'))
    expect(text).toContain('Läget i juni')

  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  repository.close()
})

function workersOf({ child }: ServerProcess): readonly number[] {
  try {
    const listed = execFileSync('pgrep', ['-P', String(child.pid), '-f', 'src/main.ts'])
    return listed.toString().trim().split('\n').map(Number)
  } catch {
    return []
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const begun = performance.now()
  while (!(await isSo())) {
    if (performance.now() - begun > 40_000) throw new Error('it never became so')
    await wait(50)
  }
}

interface Visit {
  readonly status: number | undefined
  readonly cookies: readonly string[]
  readonly revision: string | undefined
  readonly text: string
}

/** Each over a connection of its own: the workers take turns. */
async function visits(
  server: ServerProcess,
  count: number,
  headers: Readonly<Record<string, string>> = {},
  path = '/',
): Promise<readonly Visit[]> {
  const made: Visit[] = []
  for (let number = 0; number < count; number += 1) made.push(await visit(server, headers, path))
  return made
}

function visit(server: ServerProcess, headers: object, path: string): Promise<Visit> {
  return new Promise((resolve, reject) => {
    get(`${server.url}${path}`, { agent: false, headers: { ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => {
        resolve({
          status: answer.statusCode,
          cookies: answer.headers['set-cookie'] ?? [],
          revision: answer.headers['content-revision']?.toString(),
          text,
        })
      })
    }).on('error', reject)
  })
}

function ask(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve) => {
    const asking = get({ port, host: '127.0.0.1', path: '/nyheter', agent }, (answer) => {
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
  })
}

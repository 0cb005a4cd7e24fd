import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort, type ServerProcess, startProcess } from './helpers/process.ts'

const environment = {
  CONTENT_DIR: 'content',
  SITE_URL: 'http://prov.example',
  COOKIE_SECRETS: 'a'.repeat(40),
}
let fromSources: ServerProcess
let started: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  started = await start()
  fromSources = await startProcess(environment)
}, 120_000)
afterAll(async () => {
  fromSources.child.kill()
  expect(await started.stop()).toBe(0)
})

/** As `npm start` does, which compiles where something is newer than what is compiled. */
async function start() {
  const [port, adminPort] = [await freePort(), await freePort()]
  const ports = { PORT: String(port), ADMIN_PORT: String(adminPort), WORKERS: '2' }
  const child = spawn(process.execPath, ['src/start.mjs', 'main'], {
    env: { PATH: process.env['PATH'], ...ports, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const stop = async () => {
    child.kill()
    const [code] = (await once(child, 'exit')) as [number]
    return code
  }
  const urlOf = (of: number) => `http://127.0.0.1:${String(of)}`
  return { url: urlOf(port), adminUrl: urlOf(adminPort), stop }
}

async function answerOf(url: string, path: string) {
  const answer = await fetch(url + path, { redirect: 'manual' })
  const { date, ...headers } = Object.fromEntries(answer.headers)
  expect(date).toBeDefined()
  return { status: answer.status, headers, text: await answer.text() }
}

const addresses = [
  ...['/', '/nyheter', '/nyheter/2021-05-nulage', '/nyheter/2021-05-nulage/lattlast', '/projekt'],
  ...['/kakor', '/sok?q=kurs', '/en/news', '/feed.atom', '/sitemap.xml', '/finns-inte', '/readyz'],
]

it('what is started was made ahead', () => {
  expect(existsSync('dist/bundle/main.js')).toBe(true)
  expect(existsSync('dist/templates.js')).toBe(true)
})

it.each(addresses)('%s is what the sources answer', async (path) => {
  const [theirs, own] = [await answerOf(fromSources.url, path), await answerOf(started.url, path)]
  expect(own).toEqual(theirs)
  expect(own.text.length).toBeGreaterThan(20)
})

it('so are pictures and style sheets', async () => {
  const { text } = await answerOf(started.url, '/nyheter/2021-05-nulage')
  const [picture, style] = [/\/media\/[^" ]+\.webp/.exec(text), /\/assets\/[^"]+\.css/.exec(text)]
  for (const path of [picture?.[0] ?? '', style?.[0] ?? '']) {
    const own = await answerOf(started.url, path)
    expect(own).toEqual(await answerOf(fromSources.url, path))
    expect(own.status).toBe(200)
  }
})

it('operators are answered as well', async () => {
  const { text } = await answerOf(started.adminUrl, '/metrics')
  expect(text).toContain('nulage_answers_total')
})

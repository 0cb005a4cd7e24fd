import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { type Audit, auditSite } from './audit.ts'
import { readPages } from './pages.ts'
import { type Plant, plantInto } from './planting.ts'
import { reportPageOf } from './report-page.ts'
import type { StateId } from './states.ts'

const videoReport = '/nyheter/2026-08-exempel-tva-ar'
let app: TestApp

beforeAll(async () => {
  app = await createTestApp({ now: Date.UTC(2026, 10, 23, 12) })
})

afterAll(() => app.close())

/** A look at few pages, with a fault in each. */
async function auditWith(plant: Plant, ...states: readonly StateId[]): Promise<Audit> {
  const site = await plantInto(app.port, plant)
  const pages = { every: [videoReport], ofEachKind: [videoReport] }
  const audit = await auditSite({
    origin: site.origin,
    pages,
    ...(states.length > 0 && { states }),
  })
  await site.close()
  return audit
}

function faultsOf({ states }: Audit): string[] {
  return states.flatMap(({ id, faults }) =>
    faults.map(({ kind, host, name }) => `${id}: ${kind} ${host} ${name}`),
  )
}

describe('the audit of the model site', () => {
  let audit: Audit

  beforeAll(async () => {
    audit = await auditWith({})
  })

  test('finds nothing in any state, and has seen what was agreed to', () => {
    expect(faultsOf(audit)).toEqual([])
    expect(audit.passed).toBe(true)
    const seen = Object.fromEntries(
      audit.states.map(({ id, sightings }) => [
        id,
        sightings
          .filter(({ kind }) => kind === 'cookie' || kind === 'frame')
          .map(({ kind, name }) => `${kind} ${name.replace(/^https:\/\/([^/]+).*/, '$1')}`)
          .sort(),
      ]),
    )
    const choice = 'cookie __Host-consent'
    const statistics = ['cookie _pk_id.1.1fff', 'cookie _pk_ses.1.1fff']
    const video = 'frame www.youtube-nocookie.com'
    expect(seen).toEqual({
      undecided: [],
      gpc: [],
      necessary: [choice],
      statistics: [choice, ...statistics],
      thirdParty: [choice, video],
      all: [choice, ...statistics, video],
      withdrawn: [choice],
    })
  })

  test('lets a visitor who has not said yes receive no byte of script', () => {
    const withoutYes = audit.states.filter(({ id }) =>
      ['undecided', 'necessary', 'gpc', 'withdrawn'].includes(id),
    )
    expect(withoutYes.map(({ scriptBytes }) => scriptBytes)).toEqual([0, 0, 0, 0])
    expect(withoutYes.every(({ ownRequests }) => ownRequests > 0)).toBe(true)
  })

  test('visits every page of the sitemap, both settings pages, searches and what is missing', async () => {
    const { every, ofEachKind } = await readPages(`http://localhost:${app.port}`)
    const { text } = await app.visit.get('/sitemap.xml').expect(200)
    const inSitemap = [...text.matchAll(/<loc>([^<]+)</g)].map(
      ([, at = '']) => new URL(at).pathname,
    )
    expect(inSitemap.length).toBeGreaterThan(20)
    expect(every).toEqual(
      expect.arrayContaining([
        ...inSitemap,
        '/kakor',
        '/en/cookies',
        '/sok?q=projekt',
        '/nyheter/finns-inte',
      ]),
    )
    expect(ofEachKind).toContain(videoReport)
    expect(ofEachKind.length).toBeLessThan(every.length)
  })
})

describe('a planted fault makes the audit fail', () => {
  const send = (path: string) => `navigator.sendBeacon('https://mater.example/${path}', 'here')`
  const plant: Plant = {
    markup: `
      <img src="https://bild.example/1.gif" alt="">
      <img src="https://statistik.example/matomo.php" alt="">
      <iframe src="https://ram.example/" title="ram"></iframe>
      <link rel="preconnect" href="https://snabb.example/">
      <a href="/" ping="https://mater.example/ping">Start</a>`,
    script: `
      document.cookie = 'skriptkaka=1'
      localStorage.setItem('lokal', '1')
      sessionStorage.setItem('session', '1')
      indexedDB.open('databas')
      caches.open('cache')
      ${send('hit')}
      addEventListener('pagehide', () => navigator.sendBeacon('https://lamnad.example/', 'gone'))`,
    setCookies: ['huvudkaka=1; Path=/', 'dold=1; Path=/; HttpOnly'],
  }
  let audit: Audit

  beforeAll(async () => {
    audit = await auditWith(plant, 'undecided')
  })

  test.each([
    ['an undeclared image', 'request bild.example https://bild.example/1.gif'],
    [
      'a service before it is allowed',
      'request statistik.example https://statistik.example/matomo.php',
    ],
    ['a frame', 'frame ram.example https://ram.example/'],
    ['a connection that is made ready', 'hint snabb.example https://snabb.example/'],
    ['a link that tells others it is followed', 'hint mater.example https://mater.example/ping'],
    ['a beacon', 'beacon mater.example https://mater.example/hit'],
    ['a beacon when the page is left', 'connection lamnad.example lamnad.example'],
    ['a script', 'script localhost http://localhost/planted.js'],
    ['a cookie of a header', 'cookie localhost huvudkaka'],
    ['a cookie that no script can read', 'cookie localhost dold'],
    ['a cookie of a script', 'cookie localhost skriptkaka'],
    ['a key in localStorage', 'localStorage localhost lokal'],
    ['a key in sessionStorage', 'sessionStorage localhost session'],
    ['a database', 'indexedDB localhost databas'],
    ['a cache', 'cacheStorage localhost cache'],
  ])('%s', (_name, expected) => {
    const found = faultsOf(audit).map((fault) => fault.replace(/localhost:\d+/g, 'localhost'))
    expect(found).toContain(`undecided: ${expected}`)
    expect(audit.passed).toBe(false)
  })

  test('an image that the policy of the page stops, alone', async () => {
    const markup = '<img src="https://bild.example/1.gif" alt="">'
    const stopped = await auditWith({ markup, isGuarded: true }, 'undecided')
    expect(stopped.passed).toBe(false)
    expect(faultsOf(stopped)).toEqual([
      'undecided: request bild.example https://bild.example/1.gif',
    ])
  })

  test('after a yes too: an undeclared cookie, and a declared one that lasts too long', async () => {
    const script = `
      document.cookie = 'besok=1; path=/'
      document.cookie = '_pk_ref.1.1fff=1; path=/; max-age=${400 * 86_400}'`
    const { states } = await auditWith({ script }, 'statistics')
    const faults = states.flatMap((state) => state.faults)
    expect(faults.map(({ name }) => name).sort()).toEqual(['_pk_ref.1.1fff', 'besok'])
    expect(faults.find(({ name }) => name.startsWith('_pk'))?.why).toContain('6 månader')
  })

  test('after a yes to something else', async () => {
    const markup = '<iframe src="https://www.youtube-nocookie.com/" title="film"></iframe>'
    expect(faultsOf(await auditWith({ markup }, 'statistics'))).toContain(
      'statistics: frame www.youtube-nocookie.com https://www.youtube-nocookie.com/',
    )
  })
})

describe('the report of an audit', () => {
  test('stands by itself, reads well to a machine and by ear, and says what is wrong', async () => {
    const audit = await auditWith({ setCookies: ['besok=1; Path=/'] }, 'undecided', 'all')
    const page = reportPageOf(audit)
    expect(page).toContain('Underkänd')
    expect(page).toContain('besok')
    expect(page).not.toMatch(/<(?:script|link|img)\b/)
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'off' },
    })
    const { results } = await validator.validateString(page, 'report.html')
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])

    const browser = await openBrowser()
    const tab = await browser.newPage()
    await tab.setContent(page)
    await tab.evaluate(axe.source)
    const violations = await tab.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document)
      return found.violations.map(({ id }) => id)
    })
    await browser.close()
    expect(violations).toEqual([])
  })

  test('is not written where the content cannot be read, and the command says so', () => {
    const root = join(import.meta.dirname, '../..')
    const command = ['--import', 'tsx', 'test/audit/run-audit.ts', '--content', '/finns/inte']
    const run = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    expect(run.status).toBe(2)
    expect(run.stdout).toContain('Granskningen kunde inte göras')
  })
})

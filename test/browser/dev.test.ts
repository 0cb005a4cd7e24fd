import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDevSite, type DevSite } from '../../src/commands/dev/dev-site.ts'
import { createSiteStore } from '../../src/content/site-store.ts'
import { createLog } from '../../src/http/log.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { reportText, smallSite } from '../helpers/content.ts'
import { startProcess } from '../helpers/process.ts'

const now = Date.parse('2026-06-01T12:00:00+02:00')
const scheduled = { publishDate: 'publishDate: 2026-06-12T08:00' }
const folder = mkdtempSync(join(tmpdir(), 'nulage-dev-'))
const folders = {
  content: join(folder, 'content'),
  views: join(folder, 'views'),
  public: join(folder, 'public'),
}
const devEntry = 'src/commands/dev.ts'
let site: DevSite
let app: TestApp
let browser: Browser
let context: BrowserContext
let page: Page
let origin: string

beforeAll(async () => {
  for (const name of ['views', 'public'])
    cpSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), join(folder, name), {
      recursive: true,
    })
  for (const [file, text] of Object.entries(smallSite)) write(file, text)
  write('images/emblem.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"/>')
  write('reports/utkast.md', described('Ett utkast', { draft: 'draft: true' }))
  write('reports/snart.md', described('Snart', scheduled))
  const clock = () => now
  const store = await createSiteStore({ folder: folders.content, clock })
  const log = createLog('fatal', process.stderr)
  site = createDevSite({ store, folders, clock, log })
  app = await createTestApp({ now, ...site.parts })
  origin = `http://localhost:${app.port}`
  browser = await openBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
})

afterAll(async () => {
  await browser.close()
  site.close()
  await app.close()
  rmSync(folder, { recursive: true })
})

function write(file: string, text: string): void {
  const path = join(folders.content, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function described(title: string, lines: Record<string, string>, body?: string): string {
  const description = `description: Det här är ${title.toLowerCase()}, beskrivet i en mening av rätt längd.`
  return reportText({ title: `title: ${title}`, description, ...lines }, body)
}

const overlay = () => page.locator('#nulage-overlay')
const button = () => overlay().locator('button')

describe('while the site is edited', () => {
  it('drafts and scheduled reports show, and are marked with what they are', async () => {
    await page.goto(`${origin}/nyheter`)
    await page.locator('[data-nulage-mark]').first().waitFor()
    const list = await page.locator('main').innerText()
    expect(list).toContain('Ett utkast [Utkast]')
    expect(list).toContain('Snart [Publiceras 12 juni 2026 kl. 08:00]')
    await page.goto(`${origin}/nyheter/utkast`)
    await overlay().locator('.state').waitFor()
    expect(await overlay().locator('.state').innerText()).toBe('Utkast')
    expect(await button().innerText()).toBe('Inga problem')
  })

  it('a text that is saved is on the page by itself', async () => {
    await page.goto(`${origin}/nyheter/nulage`)
    await button().waitFor()
    write('reports/nulage.md', reportText({}, 'En ny mening.'))
    await page.getByText('En ny mening.').waitFor({ timeout: 10_000 })
  })

  it('a mistake is told at once, with its line, and the last good text stays', async () => {
    await page.goto(`${origin}/nyheter/nulage`)
    await button().waitFor()
    write('reports/nulage.md', reportText({ date: 'date: 2021-02-30' }, 'Trasig.'))
    await overlay().getByText('30 februari finns inte.').waitFor({ timeout: 10_000 })
    const told = await overlay().locator('section').innerText()
    expect(told).toContain('Den här sidan (1)')
    expect(told).toContain('reports/nulage.md:4:7')
    expect(told).toMatch(/4 \| date: 2021-02-30\n\s+\^{10}/)
    expect(await page.locator('main').innerText()).toContain('En ny mening.')
    await page.goto(`${origin}/nyheter`)
    await button().click()
    expect(await overlay().locator('section').innerText()).toContain('Resten av webbplatsen (1)')
    write('reports/nulage.md', reportText({}, 'Rätt igen.'))
    await overlay().getByText('Inga problem').waitFor({ timeout: 10_000 })
  })

  it('a template and a stylesheet that are saved show, and a broken one is told', async () => {
    await page.goto(`${origin}/nyheter`)
    await button().waitFor()
    const template = readFileSync(join(folders.views, 'pages/reports.njk'), 'utf8')
    const changed = template.replace('{% block main %}', '{% block main %}<p>Ny mall</p>')
    writeFileSync(join(folders.views, 'pages/reports.njk'), changed)
    await page.getByText('Ny mall').waitFor({ timeout: 10_000 })
    writeFileSync(join(folders.views, 'pages/reports.njk'), `${changed}{% if %}`)
    await overlay().getByText('Mallar och filer (1)').waitFor({ timeout: 10_000 })
    expect(await page.getByText('Ny mall').count()).toBe(1)
    writeFileSync(join(folders.views, 'pages/reports.njk'), template)
    await overlay().getByText('Inga problem').waitFor({ timeout: 10_000 })

    const css = join(folders.public, 'css/pages/reports.css')
    writeFileSync(css, `${readFileSync(css, 'utf8')}\nh1 { letter-spacing: 7px; }\n`)
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('h1') ?? document.body).letterSpacing === '7px',
      undefined,
      { timeout: 10_000 },
    )
  })

  it('a template that fails as it is used says why in the place of the page', async () => {
    await page.goto(`${origin}/nyheter/nulage`)
    await button().waitFor()
    const path = join(folders.views, 'pages/report.njk')
    const template = readFileSync(path, 'utf8')
    writeFileSync(path, template.replace('{{ model.title }}', '{{ model.titel }}'))
    await page.getByText('Mallen för report gick sönder').waitFor({ timeout: 10_000 })
    writeFileSync(path, template)
    await page.getByText('Rätt igen.').waitFor({ timeout: 10_000 })
  })

  it('the overlay can be read by all, by day and by night, in a narrow window too', async () => {
    write('reports/nulage.md', reportText({ date: 'date: 2021-02-30' }))
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      const other = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      })
      const view = await other.newPage()
      await view.goto(`${origin}/nyheter/nulage`)
      await view.locator('#nulage-overlay').getByText('30 februari').waitFor({ timeout: 10_000 })
      await view.evaluate(axe.source)
      const found = await view.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
          { include: [['#nulage-overlay']] },
          { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
        )
        return violations.map(({ id, help }) => `${id} ${help}`)
      })
      expect(found).toEqual([])
      const folderOfPictures = process.env['PICTURES']
      if (folderOfPictures !== undefined)
        await view.screenshot({ path: join(folderOfPictures, `overlay-${width}.png`) })
      await other.close()
    }
  })
})

describe('a server for readers', () => {
  it('is started by another command, which refuses to run for the public', async () => {
    const environment = { CONTENT_DIR: folders.content, COOKIE_SECRETS: 'x'.repeat(40) }
    const refused = await startProcess({ ...environment, NODE_ENV: 'production' }, devEntry)
    expect(await refused.ended).toBe(2)
    expect(refused.errors()).toContain('npm start')
    const started = await startProcess(environment, devEntry)
    const { status } = await fetch(`${started.url}/nyheter/utkast`)
    started.child.kill()
    expect(status).toBe(200)
  })

  it('has none of it, and shows no draft', async () => {
    const reader = await createTestApp({ content: folders.content, now })
    for (const path of ['overlay.js', 'overlay.css', 'overlay.json', 'changes'])
      await reader.visit.get(`/-/dev/${path}`).expect(404)
    for (const path of ['/nyheter/utkast', '/nyheter/snart'])
      await reader.visit.get(path).expect(404)
    const { text, headers } = await reader.visit.get('/nyheter').expect(200)
    expect(text).not.toMatch(/overlay|utkast|snart/i)
    expect(headers['content-security-policy']).toContain("script-src 'none'")
    await reader.close()
  })
})

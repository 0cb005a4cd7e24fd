import { rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { problemsOf } from '../../src/checks/checks.ts'
import { openBrowser } from '../helpers/browser.ts'
import { makeFolder } from '../helpers/folder.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'
import { createSiteStore } from '../../src/content/site-store.ts'
import { reportText, smallSite } from '../helpers/content.ts'

const services = `thirdParty:
  - provider: custom
    name: Kartan
    use: karta
    purpose: { sv: Visar var projektet arbetar., en: Shows where the project works. }
    recipient: Kartbolaget AB
    country: SE
    privacyLink: https://kartor.example/integritet
    frame: https://kartor.example/visa/
    width: 800
    height: 400
  - provider: custom
    name: Enkäten
    category: statistics
    use: enkat
    purpose: { sv: Frågar vad du tycker., en: Asks for your opinion. }
    recipient: Enkätbyrån AB
    country: EU
    privacyLink: https://enkat.example/integritet
    script: https://enkat.example/enkat.js
    connect: [https://enkat.example]
    stored:
      - kind: cookie
        name: _pk_*
        purpose: { sv: Minns att du har svarat., en: Remembers that you have answered. }
        lasts: P30D
        party: first
`
const texts = {
  ...smallSite,
  'site.yaml': `${smallSite['site.yaml'] ?? ''}${services}`,
  'reports/nulage.md': reportText(
    {},
    'Här arbetar vi:\n\n[Karta över länet](https://kartor.example/visa/lan?zoom=9)',
  ),
}

let folder: string
let standIn: StandIn
let browser: Browser
let site: ServedSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  folder = makeFolder(texts)
  standIn = await createStandIn()
  browser = await openBrowser(standIn.flags)
  site = await serveModelSite({ content: folder })
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  standIn.forget()
  return () => context.close()
})

describe('a script and a frame that a site declares in site.yaml', () => {
  it('are without problems, but for the history that has yet to be written', async () => {
    const store = await createSiteStore({ folder, clock: Date.now })
    expect(problemsOf(store.current(), Date.UTC(2026, 5, 1)).map(({ code }) => code)).toEqual([
      'policy-ej-bokford',
    ])
  })

  it('are on no page before a yes, and have a placeholder that leads to the original', async () => {
    await open('/nyheter/nulage')
    expect(standIn.asked()).toEqual([])
    expect(await page.locator('iframe, script[src]').count()).toBe(0)
    const words = await page.locator('.embed').innerText()
    expect(words).toContain('Kartbolaget AB (Sverige)')
    expect(await page.locator('.embed a').getAttribute('href')).toBe(
      'https://kartor.example/visa/lan?zoom=9',
    )
  })

  it('are told of in the settings, each in its category', async () => {
    await open('/kakor')
    const words = await page.locator('main').innerText()
    for (const told of [
      'Kartan',
      'Enkäten',
      'Enkätbyrån AB (Europeiska unionen)',
      '_pk_*',
      '30 dygn',
    ])
      expect(words).toContain(told)
  })

  it('run after a yes, each by its own category', async () => {
    await open('/kakor')
    await page.locator('main input[name=statistics]').check()
    await page.locator('main button[value=selected]').click()
    await open('/nyheter/nulage')
    await expect.poll(() => standIn.hosts()).toEqual(['enkat.example'])
    expect(await page.locator('iframe').count()).toBe(0)
    await page.locator('.embed').getByRole('button', { name: 'Visa alltid' }).click()
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual(['enkat.example', 'kartor.example'])
  })

  it('are wiped when the yes is taken back, and can be shown once', async () => {
    await open('/')
    await page.locator('#kakor button[value=all]').click()
    await open('/')
    const names = async () => (await context.cookies()).map(({ name }) => name).sort()
    await expect.poll(names).toEqual(['__Host-consent', '_pk_id.1.1fff', '_pk_ses.1.1fff'])
    await open('/kakor')
    await page.locator('main button[value=necessary]').click()
    expect(await names()).toEqual(['__Host-consent'])
    await open('/nyheter/nulage')
    standIn.forget()
    await page.getByRole('button', { name: 'Visa den här gången' }).click()
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual(['kartor.example'])
  })
})

async function open(path: string): Promise<void> {
  await page.goto(site.origin + path)
}

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Site } from '../../src/content/site.ts'
import { servicesOf } from '../../src/providers/services.ts'
import { createTestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'

const statisticsHost = 'statistik.example'
const videoHost = 'www.youtube-nocookie.com'
const question = 'Godkänn vårt användande av kakor (cookies)'

let standIn: StandIn
let browser: Browser
let site: ServedSite
let context: BrowserContext
let page: Page
let before: Site
let after: Site
let current: Site

beforeAll(async () => {
  standIn = await createStandIn()
  browser = await openBrowser(standIn.flags)
  const model = await createTestApp()
  const { store } = model.parts
  await model.close()
  before = store.current()
  const added = servicesOf(undefined, [{ provider: 'vimeo' }])
  after = { ...before, services: [...before.services, ...added] }
  current = before
  site = await serveModelSite({ store: { ...store, current: () => current } })
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
})

beforeEach(async () => {
  current = before
  context = await browser.newContext()
  page = await context.newPage()
  standIn.forget()
  return () => context.close()
})

describe('when the site begins to use another service', () => {
  beforeEach(async () => {
    await open('/')
    await page.locator('#kakor button[value=all]').click()
    current = after
  })

  it('asks about its category alone, and names what is new and nothing else', async () => {
    await open(site.videoReport)
    const words = await page.locator('#kakor').innerText()
    expect(words).not.toContain(question)
    expect(words).toContain('Nytt är Vimeo.')
    expect(words).toContain('innehåll från tredje part')
    expect(words).not.toMatch(/YouTube|Mastodon|Matomo|statistik/)
    expect(await page.locator('#kakor button').count()).toBe(2)
  })

  it('keeps the other answer in force meanwhile, and the new category off', async () => {
    standIn.forget()
    await open(site.videoReport)
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost])
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('after a yes has both, and asks no more', async () => {
    await open(site.videoReport)
    await page.locator('#kakor').getByRole('button', { name: 'Ja, godkänn' }).click()
    standIn.forget()
    await open(site.videoReport)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost, videoHost])
    expect(await page.locator('#kakor').count()).toBe(0)
  })

  it('after a no has the other alone, and asks no more', async () => {
    await open(site.videoReport)
    await page.locator('#kakor').getByRole('button', { name: 'Nej, godkänn inte' }).click()
    standIn.forget()
    await open(site.videoReport)
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost])
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await page.locator('#kakor').count()).toBe(0)
  })

  it('keeps a no to statistics, whatever is answered about the new', async () => {
    await context.clearCookies()
    current = before
    await open('/')
    await page.locator('#kakor button[value=necessary]').click()
    current = after
    await open('/')
    await page.locator('#kakor').getByRole('button', { name: 'Ja, godkänn' }).click()
    await open('/kakor')
    expect(await page.locator('input[name=statistics]').isChecked()).toBe(false)
    expect(await page.locator('input[name=thirdParty]').isChecked()).toBe(true)
  })

  it('says on the settings page which answer is in force and which is waited for', async () => {
    await open('/kakor')
    const words = await page.locator('main').innerText()
    expect(words).toContain('Statistik: ja')
    expect(words).toContain('Tredje part: ny fråga väntar')
  })
})

describe('a browser that says no for its owner (Sec-GPC)', () => {
  beforeEach(async () => {
    await context.setExtraHTTPHeaders({ 'Sec-GPC': '1' })
  })

  it('is heard from the first byte: one quiet line, no question, and no other host is asked', async () => {
    const answer = await page.goto(site.origin + site.videoReport)
    expect(await answer?.headerValue('vary')).toContain('Sec-GPC')
    expect(await answer?.headerValue('content-security-policy')).toContain("script-src 'none'")
    const line = page.locator('#kakor')
    expect(await line.innerText()).toContain('Din webbläsare har sagt nej')
    expect(await line.locator('button').count()).toBe(0)
    expect((await line.boundingBox())?.height).toBeLessThan(120)
    expect(await page.locator('body').innerText()).not.toContain(question)
    expect(await context.cookies()).toEqual([])
    expect(standIn.asked()).toEqual([])
  })

  it('gives way to the yes that its owner says later', async () => {
    await open('/')
    await page.locator('#kakor').getByRole('link', { name: 'Inställningar' }).click()
    await page.locator('main button[value=all]').click()
    await open(site.videoReport)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost, videoHost])
    expect(await page.locator('#kakor').count()).toBe(0)
  })

  it('counts as no to a service that is added after that yes', async () => {
    await open('/kakor')
    await page.locator('main button[value=all]').click()
    current = after
    standIn.forget()
    await open(site.videoReport)
    expect(await page.locator('#kakor button').count()).toBe(0)
    expect(await page.locator('iframe').count()).toBe(0)
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost])
  })
})

describe('a browser that keeps no cookies', () => {
  it('is told so once after the choice, with the focus there, instead of being asked again', async () => {
    // Over plain http browsers drop a Secure cookie.
    const app = await createTestApp({ siteUrl: 'http://www.utveckla.test', isProduction: true })
    const rules = `MAP www.utveckla.test 127.0.0.1:${app.port}`
    const refusing = await openBrowser([
      `--host-resolver-rules=${rules}`,
      '--disable-features=HttpsUpgrades',
    ])
    const tab = await refusing.newPage()
    await tab.goto('http://www.utveckla.test/nyheter')
    await tab.locator('#kakor button[value=necessary]').click()
    await tab.waitForURL(/kakor=sparat/)
    expect(await tab.context().cookies()).toEqual([])
    expect(await tab.locator('#kakor').innerText()).toContain('Webbläsaren tar inte emot kakor')
    expect(await tab.locator('#kakor button').count()).toBe(0)
    expect(new URL(tab.url()).hash).toBe('#kakor')
    await refusing.close()
    await app.close()
  })
})

async function open(path: string): Promise<void> {
  await page.goto(site.origin + path)
}

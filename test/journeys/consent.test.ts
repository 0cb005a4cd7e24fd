import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'

const statisticsHost = 'statistik.example'
const videoHost = 'www.youtube-nocookie.com'
const bannerHeading = 'Godkänn vårt användande av kakor (cookies)'

let standIn: StandIn
let browser: Browser
let site: ServedSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  standIn = await createStandIn()
  browser = await openBrowser(standIn.flags)
  site = await serveModelSite()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
})

beforeEach(async () => {
  context = await browser.newContext({ locale: 'sv-SE' })
  page = await context.newPage()
  standIn.forget()
  return () => context.close()
})

describe('a first visit', () => {
  it('sets no cookie, stores nothing and asks no other host', async () => {
    for (const path of [
      '/',
      '/nyheter',
      site.videoReport,
      '/projekt',
      '/kakor',
      '/en',
      '/finns-inte',
    ])
      await open(path)
    expect(await context.cookies()).toEqual([])
    expect(await storedKeys()).toEqual([])
    expect(standIn.asked()).toEqual([])
  })

  it('asks in words, says who asks, and leads to more and to English', async () => {
    await open('/')
    const banner = page.locator('#kakor')
    await expectVisible(banner.getByRole('heading', { level: 2, name: bannerHeading }))
    expect(await banner.innerText()).toContain('Region Västmanland')
    expect(await banner.locator('button[name=choice]').evaluateAll(valuesOf)).toEqual([
      'all',
      'necessary',
    ])
    await banner.getByRole('link', { name: 'In English' }).click()
    expect(new URL(page.url()).pathname).toBe('/en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('reads a report with the video standing as a placeholder that leads to the original', async () => {
    await open(site.videoReport)
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await page.locator('script[src]').count()).toBe(0)
    await expectVisible(page.locator('main a[href*="youtube.com/watch"]').first())
  })
})

describe('accepting all', () => {
  it('comes back to the same page with a confirmation, and then loads what was agreed', async () => {
    await open(site.videoReport)
    await choose('all')
    expect(new URL(page.url()).pathname).toBe(site.videoReport)
    expect(new URL(page.url()).hash).toBe('#kakor')
    await open(site.videoReport)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost, videoHost])
    expect(await page.locator('#kakor button').count()).toBe(0)
    // The film may run and go full screen; it may not lead the page elsewhere.
    const sandbox = await page.locator('iframe').getAttribute('sandbox')
    expect(sandbox).toContain('allow-scripts')
    expect(sandbox).not.toMatch(/top-navigation|allow-forms|allow-modals/)
  })

  it('says "always show" at a placeholder, and that revokes nothing', async () => {
    await open('/kakor')
    await select({ statistics: true, thirdParty: false })
    await open(site.videoReport)
    await page.locator('form:has(input[name=thirdParty]) button[value=selected]').first().click()
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost, videoHost])
  })
})

describe('necessary only', () => {
  it('leaves exactly one cookie, asks no other host and is not asked again', async () => {
    await open('/')
    await choose('necessary')
    await open(site.videoReport)
    await open('/en')
    const cookies = await context.cookies()
    expect(cookies.map(({ name }) => name)).toEqual(['__Host-consent'])
    expect(cookies[0]).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
    expect(await storedKeys()).toEqual([])
    expect(standIn.asked()).toEqual([])
    expect(await page.locator('#kakor button').count()).toBe(0)
  })
})

describe('choosing for oneself', () => {
  it('has nothing ticked beforehand, and three buttons in every state', async () => {
    await open('/kakor')
    await expectVisible(page.getByRole('heading', { level: 1, name: 'Inställningar för cookies' }))
    expect(await ticked()).toEqual([])
    expect(await settingsButtons()).toEqual(['all', 'necessary', 'selected'])
    await select({ statistics: true, thirdParty: false })
    await open('/kakor')
    expect(await ticked()).toEqual(['statistics'])
    expect(await settingsButtons()).toEqual(['all', 'necessary', 'selected'])
  })

  it('loads statistics alone where only statistics was agreed to', async () => {
    await open('/kakor')
    await select({ statistics: true, thirdParty: false })
    await open(site.videoReport)
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost])
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('loads third parties alone where only they were agreed to', async () => {
    await open('/kakor')
    await select({ statistics: false, thirdParty: true })
    await open(site.videoReport)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([videoHost])
  })
})

describe('changing one’s mind', () => {
  it('wipes what statistics stored, and nothing more is sent', async () => {
    await open('/')
    await choose('all')
    await open('/')
    await expect
      .poll(async () => (await context.cookies()).map(({ name }) => name).sort())
      .toEqual(['__Host-consent', '_pk_id.1.1fff', '_pk_ses.1.1fff'])
    await page.evaluate(() => {
      localStorage.setItem('left', 'behind')
    })
    await page
      .getByRole('contentinfo')
      .getByRole('link', { name: 'Inställningar för cookies' })
      .click()
    await choose('necessary', 'main')
    expect((await context.cookies()).map(({ name }) => name)).toEqual(['__Host-consent'])
    expect(await storedKeys()).toEqual([])
    standIn.forget()
    await open(site.videoReport)
    await page.waitForTimeout(300)
    expect(standIn.asked()).toEqual([])
  })
})

describe('reading in English', () => {
  it('is asked, answers and reads in English, and stays on the page', async () => {
    await open('/en/cookies')
    await page.locator('main button[value=necessary]').click()
    expect(new URL(page.url()).pathname).toBe('/en/cookies')
    await open('/en/news')
    expect(await page.locator('main').getAttribute('lang')).toBeNull()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.locator('main a[href^="/en/news/"]').first().click()
    expect(await page.locator('h1').count()).toBe(1)
    await page.locator('a[hreflang=sv]').first().click()
    expect(new URL(page.url()).pathname).toMatch(/^\/nyheter\//)
  })
})

describe('without JavaScript', () => {
  it('chooses, is thanked with focus on the confirmation, and withdraws', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const tab = await plain.newPage()
    await tab.goto(site.origin + site.videoReport)
    await tab.locator('#kakor button[value=all]').click()
    expect(await tab.locator('iframe').count()).toBe(1)
    expect(new URL(tab.url()).hash).toBe('#kakor')
    await tab.goto(site.origin + '/kakor')
    await tab.locator('main button[value=necessary]').click()
    await tab.goto(site.origin + site.videoReport)
    expect(await tab.locator('iframe').count()).toBe(0)
    await plain.close()
  })
})

describe('the keyboard alone', () => {
  it('skips to the content, and reaches yes and no in that order', async () => {
    await open('/')
    await page.keyboard.press('Tab')
    expect(await focused('href')).toBe('#innehall')
    const reached: (string | null)[] = []
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab')
      reached.push(await focused('value'))
    }
    const buttons = reached.filter((value) => value === 'all' || value === 'necessary')
    expect(buttons).toEqual(['all', 'necessary'])
  })
})

async function open(path: string): Promise<void> {
  await page.goto(site.origin + path)
}

async function choose(choice: 'all' | 'necessary', where = '#kakor'): Promise<void> {
  await page.locator(`${where} button[name=choice][value=${choice}]`).first().click()
  await page.waitForLoadState()
}

async function select(wanted: Readonly<Record<'statistics' | 'thirdParty', boolean>>) {
  for (const [name, yes] of Object.entries(wanted))
    await page.locator(`main input[type=checkbox][name=${name}]`).setChecked(yes)
  await page.locator('main button[value=selected]').click()
  await page.waitForLoadState()
}

function ticked(): Promise<string[]> {
  return page
    .locator('main input[type=checkbox]:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('name') ?? ''))
}

async function settingsButtons(): Promise<string[]> {
  return (await page.locator('main button[name=choice]').evaluateAll(valuesOf)).sort()
}

function valuesOf(buttons: readonly Element[]): string[] {
  return buttons.map((button) => button.getAttribute('value') ?? '')
}

function focused(attribute: string): Promise<string | null> {
  return page.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute)
}

function storedKeys(): Promise<string[]> {
  return page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ])
}

async function expectVisible(locator: { isVisible(): Promise<boolean> }): Promise<void> {
  expect(await locator.isVisible()).toBe(true)
}

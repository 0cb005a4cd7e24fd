import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '../helpers/browser.ts'
import { flagsWith, host, type HttpsSite, serveOverHttps } from '../helpers/https-site.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'

const statisticsHost = 'statistik.example'
const videoHost = 'www.youtube-nocookie.com'
const report = '/nyheter/2026-08-exempel-tva-ar'

let standIn: StandIn
let browser: Browser
let site: HttpsSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  standIn = await createStandIn()
  browser = await openBrowser(flagsWith(standIn.flags))
  site = await serveOverHttps()
})

afterAll(async () => {
  await browser.close()
  await site.close()
  await standIn.close()
})

beforeEach(async () => {
  context = await browser.newContext({ ignoreHTTPSErrors: true })
  page = await context.newPage()
  standIn.forget()
  return () => context.close()
})

describe('taking a yes back', () => {
  it('takes every cookie of the registry, wherever it was set, and leaves the cookies of others', async () => {
    await open('/')
    await choose('all')
    await open('/')
    await expect.poll(() => cookieNames()).toContain('_pk_id.1.1fff')
    const guarded = { httpOnly: true, secure: true, value: 'x' } as const
    await context.addCookies([
      { ...guarded, name: '_pk_id.1.aaaa', url: site.origin },
      { ...guarded, name: '_pk_id.2.bbbb', domain: `.${host}`, path: '/' },
      { ...guarded, name: '_pk_ref.1.cccc', domain: '.utveckla.test', path: '/' },
      { ...guarded, name: '_pk_ses.1.dddd', domain: `.${host}`, path: '/kakor' },
      { name: 'mtm_consent', value: 'x', domain: '.utveckla.test', path: '/' },
      { ...guarded, name: 'intranet', domain: '.utveckla.test', path: '/' },
      { ...guarded, name: 'my_pk_id', url: site.origin },
    ])
    await page.evaluate(() => {
      document.cookie = '_pk_testcookie=1; path=/; domain=utveckla.test; secure'
    })
    expect(await cookieNames()).toHaveLength(11)
    await open('/kakor')
    await choose('necessary', 'main')
    expect(await cookieNames()).toEqual(['__Host-consent', 'intranet', 'my_pk_id'])
  })

  it('empties all that scripts can store in', async () => {
    await open('/')
    await choose('all')
    await open('/')
    await page.evaluate(async () => {
      localStorage.setItem('left', 'behind')
      sessionStorage.setItem('left', 'behind')
      await (await caches.open('left')).put('/behind', new Response('behind'))
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('left')
        opening.onsuccess = () => {
          opening.result.close()
          resolve(undefined)
        }
        opening.onerror = reject
      })
    })
    expect(await stored()).toEqual(['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    await open('/kakor')
    await choose('necessary', 'main')
    expect(await stored()).toEqual([])
  })

  it('takes statistics alone where third parties stay allowed', async () => {
    await open('/kakor')
    await choose('all', 'main')
    await open('/kakor')
    await expect.poll(() => cookieNames()).toContain('_pk_id.1.1fff')
    await page.locator('main input[name=statistics]').uncheck()
    await choose('selected', 'main')
    expect(await cookieNames()).toEqual(['__Host-consent'])
    standIn.forget()
    await open(report)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([videoHost])
  })

  it('is not undone by the back button, pressed twice', async () => {
    await open(report)
    await choose('all')
    await open(report)
    await open('/')
    await expect.poll(() => standIn.hosts()).toContain(statisticsHost)
    await open('/kakor')
    await choose('necessary', 'main')
    standIn.forget()
    for (const path of ['/kakor', '/']) {
      await page.goBack()
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await page.locator('script[src], iframe').count()).toBe(0)
      expect(await page.evaluate(() => '_paq' in globalThis)).toBe(false)
    }
    await page.goBack()
    expect(new URL(page.url()).pathname).toBe(report)
    expect(await page.locator('script[src], iframe').count()).toBe(0)
    await page.waitForTimeout(300)
    expect(standIn.asked()).toEqual([])
    expect(await cookieNames()).toEqual(['__Host-consent'])
  })
})

describe('another tab that is open', () => {
  let other: Page

  beforeEach(async () => {
    await open('/kakor')
    await choose('all', 'main')
    other = await context.newPage()
    await other.goto(site.origin + report)
    await other.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([statisticsHost, videoHost])
    await open('/kakor')
  })

  it('stops what runs at once, even while the answer has not come, and then is fresh', async () => {
    // A script of others' that goes on by itself, as a heartbeat would.
    await other.evaluate(() => {
      setInterval(() => (document.cookie = `_pk_late=${String(Math.random())}; path=/`), 20)
      setInterval(() => void fetch('https://statistik.example/matomo.php?beat').catch(() => 0), 20)
    })
    await expect.poll(() => beats()).toBeGreaterThan(1)
    const held = await holdChoice()
    await choose('necessary', 'main', false)
    await expect.poll(() => other.locator('iframe').count()).toBe(0)
    await other.waitForTimeout(100)
    standIn.forget()
    await other.evaluate(() => fetch('https://statistik.example/matomo.php?late').catch(() => 0))
    await other.waitForTimeout(300)
    expect(standIn.asked()).toEqual([])
    expect(await other.locator('script[src]').count()).toBeGreaterThan(0)
    const late = () => other.evaluate(() => document.cookie)
    expect(await late()).toContain('_pk_late=')
    const before = await late()
    await other.waitForTimeout(100)
    expect(await late()).toBe(before)

    held.release()
    await expect.poll(() => other.locator('script[src]').count()).toBe(0)
    expect(new URL(other.url()).pathname).toBe(report)
    expect(await other.locator('.embed form').count()).toBeGreaterThan(0)
    expect(standIn.asked()).toEqual([])
  })

  it('keeps the film when only statistics is taken back', async () => {
    await page.locator('main input[name=statistics]').uncheck()
    await choose('selected', 'main')
    await expect
      .poll(() =>
        other
          .locator('script[src]')
          .evaluateAll((all) => all.length)
          .catch(() => -1),
      )
      .toBe(1)
    expect(await other.locator('iframe').count()).toBe(1)
  })

  it('is left alone when nothing is taken back', async () => {
    await other.evaluate(() => Object.assign(globalThis, { isSame: true }))
    await choose('all', 'main')
    await other.waitForTimeout(500)
    expect(await other.evaluate(() => 'isSame' in globalThis)).toBe(true)
    expect(await other.locator('iframe').count()).toBe(1)
  })

  function beats(): number {
    return standIn.asked().filter((address) => address.endsWith('?beat')).length
  }

  /** Keeps the server's answer to the choice back, so that the old cookie stays for a while. */
  async function holdChoice(): Promise<{ release: () => void }> {
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/kakor', async (route) => {
      if (route.request().method() === 'POST') await released
      await route.continue()
    })
    return { release }
  }
})

describe('the file that keeps tabs in step', () => {
  it('is on no page of a visitor who has allowed nothing', async () => {
    await open('/')
    expect(await page.locator('script[src]').count()).toBe(0)
    await choose('necessary')
    await open('/')
    expect(await page.locator('script[src]').count()).toBe(0)
    await open('/kakor')
    await page.locator('main input[name=thirdParty]').check()
    await choose('selected', 'main')
    await open('/')
    expect(
      await page
        .locator('script[src]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-allows'))),
    ).toEqual(['thirdParty'])
  })
})

async function open(path: string): Promise<void> {
  await page.goto(site.origin + path)
}

async function choose(choice: string, where = '#kakor', waits = true): Promise<void> {
  const button = page.locator(`${where} button[name=choice][value=${choice}]`).first()
  await button.click({ noWaitAfter: !waits })
  if (waits) await page.waitForURL(/kakor=sparat/)
}

async function cookieNames(): Promise<string[]> {
  return (await context.cookies()).map(({ name }) => name).sort()
}

function stored(): Promise<string[]> {
  return page.evaluate(async () => [
    ...(localStorage.length > 0 ? ['localStorage'] : []),
    ...(sessionStorage.length > 0 ? ['sessionStorage'] : []),
    ...((await indexedDB.databases()).length > 0 ? ['indexedDB'] : []),
    ...((await caches.keys()).length > 0 ? ['caches'] : []),
  ])
}

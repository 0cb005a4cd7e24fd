import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { consentCookiesOf } from '../helpers/consent-cookies.ts'
import { createStandIn, type StandIn } from '../helpers/stand-in.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'

const videoHost = 'www.youtube-nocookie.com'
const report = '/nyheter/2026-08-exempel-tva-ar'
const now = Date.UTC(2026, 10, 23, 12)
const minute = 60_000

describe('showing an embed once, over HTTP', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ now })
  })
  afterAll(() => app.close())
  afterEach(() => {
    app.setTime(now)
  })

  function ask(
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    return app.visit.post('/kakor/visa').type('form').set(headers).send(form)
  }

  /** The address that one question leads to, as a browser would ask for it. */
  async function addressFor(returnTo = report, embed = 'embed-1'): Promise<string> {
    const { headers } = await ask({ embed, returnTo }).expect(303)
    return String(headers['location']).split('#')[0] ?? ''
  }

  it('leads back to the page, at the embed, with a token and no cookie', async () => {
    const answer = await ask({ embed: 'embed-1', returnTo: report }).expect(303)
    expect(answer.headers['location']).toMatch(
      /^\/nyheter\/2026-08-exempel-tva-ar\?visa=embed-1\.\w{6}\.[\w-]{43}#embed-1$/,
    )
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })

  it('gives one answer with the frame and its host in the policy, kept and indexed by nobody', async () => {
    const page = await app.visit.get(await addressFor()).expect(200)
    expect(page.text).toContain(`<iframe src="https://${videoHost}/embed/`)
    expect(page.text).toContain('<meta name="robots" content="noindex">')
    expect(page.headers['content-security-policy']).toContain(`frame-src https://${videoHost};`)
    expect(page.headers['content-security-policy']).toContain("script-src 'none'")
    expect(page.headers['cross-origin-embedder-policy']).toBeUndefined()
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.headers['etag']).toBeUndefined()
    expect(page.headers['set-cookie']).toBeUndefined()
  })

  it('leaves the page as it was for everyone, the one who asked included', async () => {
    const address = await addressFor()
    const before = await app.visit.get(report)
    await app.visit.get(address)
    await app.visit.get(address)
    const after = await app.visit.get(report)
    expect(before.text).not.toContain('<iframe')
    expect(after.text).toBe(before.text)
    expect(after.headers['content-security-policy']).toContain("frame-src 'none'")
    expect(after.headers['cache-control']).toMatch(/^public/)
  })

  it('changes no choice: statistics stay allowed, and third parties stay refused', async () => {
    const { statistics } = await consentCookiesOf(app)
    const page = await app.visit.get(await addressFor()).set('Cookie', statistics ?? '')
    expect(page.text).toContain('<iframe')
    expect(page.text).toContain('statistik.example')
    expect(page.headers['set-cookie']).toBeUndefined()
    expect((await app.visit.get(report).set('Cookie', statistics ?? '')).text).not.toContain(
      '<iframe',
    )
  })

  it('holds for five minutes', async () => {
    const address = await addressFor()
    app.setTime(now + 5 * minute - 1000)
    expect((await app.visit.get(address)).text).toContain('<iframe')
    app.setTime(now + 5 * minute)
    const late = await app.visit.get(address).expect(200)
    expect(late.text).not.toContain('<iframe')
    expect(late.headers['content-security-policy']).toContain("frame-src 'none'")
    expect(late.headers['cache-control']).toBe('private, no-store')
  })

  it.each([
    ['another page', (token: string) => `/en/news/2026-08-exempel-tva-ar?visa=embed-1.${token}`],
    ['another embed', (token: string) => `${report}?visa=embed-2.${token}`],
    ['no token', () => `${report}?visa=embed-1`],
    ['a made-up token', () => `${report}?visa=embed-1.abcdef.${'A'.repeat(43)}`],
    ['a changed token', (token: string) => `${report}?visa=embed-1.${token.slice(0, -1)}_`],
  ])('shows the placeholder for %s', async (_, made) => {
    const token = /visa=embed-1\.(.+)$/.exec(await addressFor())?.[1] ?? ''
    expect(token).toHaveLength(50)
    const page = await app.visit.get(made(token)).expect(200)
    expect(page.text).not.toContain('<iframe')
    expect(page.headers['content-security-policy']).toContain("frame-src 'none'")
  })

  it('shows the placeholder to whoever follows a link with a token from another site', async () => {
    const address = await addressFor()
    const page = await app.visit.get(address).set('Sec-Fetch-Site', 'cross-site')
    expect(page.text).not.toContain('<iframe')
  })

  it.each([
    { 'Sec-Fetch-Site': 'cross-site' },
    { Origin: 'https://annan.example' },
    { Origin: 'null' },
  ])('is refused when another site asks: %j', async (headers) => {
    await ask({ embed: 'embed-1', returnTo: report }, headers).expect(403)
  })

  it.each([
    ['an embed that is not there', { embed: 'embed-9', returnTo: report }, report],
    ['a page of another site', { embed: 'embed-1', returnTo: 'https://annan.example/' }, '/'],
    ['a page without a text', { embed: 'embed-1', returnTo: '/sok?q=kurs' }, '/sok?q=kurs'],
  ])('leads back without a token for %s', async (_, form, location) => {
    expect((await ask(form).expect(303)).headers['location']).toBe(location)
  })

  it('takes a form and nothing else', async () => {
    await ask({ embed: 'embed-1' }).expect(400)
    await ask({ embed: 'embed-1', returnTo: report, choice: 'all' }).expect(400)
    await app.visit.post('/kakor/visa').send({ embed: 'embed-1', returnTo: report }).expect(415)
    await app.visit.get('/kakor/visa').expect(404)
    expect(testNow).toBeLessThan(now)
  })
})

describe('showing an embed once, in a browser', () => {
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
    context = await browser.newContext({ javaScriptEnabled: false })
    page = await context.newPage()
    standIn.forget()
    return () => context.close()
  })

  it('shows the film at its place without JavaScript, asks its host alone, and is gone at the next visit', async () => {
    await page.goto(site.origin + site.videoReport)
    await page.getByRole('button', { name: 'Visa den här gången' }).click()
    expect(new URL(page.url()).hash).toBe('#embed-1')
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await expect.poll(() => standIn.hosts()).toEqual([videoHost])
    expect(await page.frameLocator('iframe').locator('p').innerText()).toBe('stand-in')
    expect(await context.cookies(site.origin)).toEqual([])
    expect(await page.locator('#kakor button').count()).toBe(2)

    await page.goto(site.origin + site.videoReport)
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it.each([
    { width: 1280, height: 900 },
    { width: 320, height: 640 },
  ])('gives the film the very room that its placeholder had, at %j', async (viewport) => {
    await page.setViewportSize(viewport)
    await page.goto(site.origin + site.videoReport)
    const room = () => page.locator('.embed__stage').first().boundingBox()
    const before = await room()
    await page.getByRole('button', { name: 'Visa den här gången' }).click()
    const after = await room()
    expect(before?.height).toBeGreaterThan(100)
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height])
  })
})

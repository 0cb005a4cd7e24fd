import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiptTextOf } from '../../src/consent/receipt.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { openBrowser } from '../helpers/browser.ts'
import { type ConsentCookies, consentCookiesOf } from '../helpers/consent-cookies.ts'
import { type ServedSite, serveModelSite } from '../helpers/served-site.ts'

const page = '/kakor/kvitto'
const file = '/kakor/kvitto.json'

describe('a receipt, over HTTP', () => {
  let app: TestApp
  let cookies: ConsentCookies
  beforeAll(async () => {
    app = await createTestApp({ now: Date.UTC(2026, 10, 23, 12) })
    cookies = await consentCookiesOf(app)
  })
  afterAll(() => app.close())

  function download(variant: keyof ConsentCookies) {
    return app.visit.get(file).set('Cookie', cookies[variant] ?? '')
  }

  it('is a signed file for whoever has chosen, kept by nobody on the way', async () => {
    const { text, headers } = await download('statistics').expect(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="kvitto.json"')
    expect(headers['cache-control']).toBe('private, no-store')
    expect(JSON.parse(text)).toMatchObject({
      site: 'http://localhost:3000',
      decidedOn: '2026-11-23',
      validThrough: '2027-05-22',
      statistics: true,
      thirdParty: false,
      signature: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    })
  })

  it('is not there for whoever has not chosen', async () => {
    await app.visit.get(file).expect(404)
    expect((await app.visit.get(page).expect(200)).text).not.toContain(file)
    const chosen = await app.visit.get(page).set('Cookie', cookies.necessary ?? '')
    expect(chosen.text).toContain(`href="${file}"`)
    expect(chosen.headers['cache-control']).toBe('private, no-store')
  })

  it('is linked from the settings', async () => {
    const settings = await app.visit.get('/kakor').set('Cookie', cookies.all ?? '')
    expect(settings.text).toContain('<a href="/kakor/kvitto">Hämta ett kvitto på ditt val</a>')
  })

  it('is valid as a file and as text, in Swedish and in English', async () => {
    const { text } = await download('statistics')
    const uploaded = await app.visit.post(page).attach('file', Buffer.from(text), 'kvitto.json')
    expect(uploaded.status).toBe(200)
    expect(uploaded.text).toContain('Kvittot är äkta')
    expect(uploaded.text).toContain('Matomo, YouTube, Mastodon')
    expect(uploaded.headers['cache-control']).toBe('private, no-store')
    expect(uploaded.headers['set-cookie']).toBeUndefined()
    const pasted = await app.visit.post('/en/cookies/receipt').field('text', text).field('file', '')
    expect(pasted.text).toContain('The receipt is genuine')
    const plain = await app.visit.post(page).type('form').send({ text })
    expect(plain.text).toContain('Kvittot är äkta')
  })

  it.each([
    ['altered', (text: string) => text.replace('"statistics": true', '"statistics": false')],
    ['altered', (text: string) => text.replace('2026-11-23', '2026-11-22')],
    ['unreadable', () => '{"hello": 1}'],
    ['unreadable', () => ''],
    ['unreadable', () => '<script>alert(1)</script>'],
  ])('that is changed or none is told from one that is ours: %s', async (verdict, changed) => {
    const { text } = await download('statistics')
    expect(changed(text)).not.toBe(text)
    const answer = await app.visit.post(page).field('text', changed(text))
    const heading = { altered: 'Kvittot är ändrat', unreadable: 'Det här är inget kvitto' }
    expect(answer.text).toContain(heading[verdict as 'altered'])
    expect(answer.text).not.toContain('<script>alert')
  })

  it('of another site has a signature that we do not know', async () => {
    const decision = {
      choice: { statistics: true, thirdParty: true },
      decidedOn: 20_000,
      agreedTo: { statistics: 'aaaaaa', thirdParty: 'bbbbbb' },
    }
    const text = receiptTextOf({ site: 'https://annan.example', decision }, 'x'.repeat(32))
    const answer = await app.visit.post(page).field('text', text)
    expect(answer.text).toContain('Vi känner inte igen underskriften')
  })

  it('is taken from a form of this site, small and well formed, and from nothing else', async () => {
    await app.visit.post(page).set('Sec-Fetch-Site', 'cross-site').field('text', 'x').expect(403)
    await app.visit.post(page).field('text', 'x'.repeat(20_000)).expect(413)
    const strange = await app.visit.post(page).send({ text: 'x' }).expect(415)
    expect(strange.text).toContain('Det skickades på ett sätt som vi inte kan läsa')
    await app.visit.post(page).set('Content-Type', 'multipart/form-data').send('x').expect(400)
    await app.visit
      .post(page)
      .set('Content-Type', 'multipart/form-data; boundary=a')
      .send('--a\r\nnonsense')
      .expect(400)
  })
})

describe('a receipt, in a browser without JavaScript', () => {
  let browser: Browser
  let site: ServedSite
  let context: BrowserContext
  let tab: Page

  beforeAll(async () => {
    browser = await openBrowser()
    site = await serveModelSite()
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  beforeEach(async () => {
    context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
    tab = await context.newPage()
    return () => context.close()
  })

  it('is downloaded, and verified by upload and by paste', async () => {
    await tab.goto(`${site.origin}/kakor`)
    await tab.locator('main button[value=all]').click()
    await tab.getByRole('link', { name: 'Hämta ett kvitto på ditt val' }).click()
    const downloading = tab.waitForEvent('download')
    await tab.getByRole('link', { name: 'Hämta kvittot (JSON)' }).click()
    const path = await (await downloading).path()
    const text = await readFile(path, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ statistics: true, thirdParty: true })

    await tab.setInputFiles('input[type=file]', {
      name: 'k.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await tab.getByRole('button', { name: 'Kontrollera' }).click()
    expect(await tab.locator('#svar h2').innerText()).toBe('Kvittot är äkta')
    expect(new URL(tab.url()).hash).toBe('#svar')

    await tab.locator('textarea').fill(text.replace('true', 'false'))
    await tab.getByRole('button', { name: 'Kontrollera' }).click()
    expect(await tab.locator('#svar h2').innerText()).toBe('Kvittot är ändrat')
  })
})

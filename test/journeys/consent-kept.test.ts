import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Service } from '../../src/providers/provider.ts'
import { servicesOf } from '../../src/providers/services.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'

const matomo = { provider: 'matomo', url: 'https://statistik.example/', siteId: '1', cookies: true }
const youtube = { provider: 'youtube' }
const mastodon = { provider: 'mastodon', instance: 'https://social.example' }
const vimeo = { provider: 'vimeo' }
const atFirst = servicesOf(matomo, [youtube, mastodon])

const question = 'Godkänn vårt användande av kakor (cookies)'
const secrets = { current: ['the first secret of 32 bytes or more'] }
let services: readonly Service[] = atFirst
let app: TestApp

beforeAll(async () => {
  const model = await createTestApp()
  const { store } = model.parts
  await model.close()
  // The model site, with the services of the moment.
  const sites = new Map<readonly Service[], ReturnType<typeof store.current>>()
  const current = () => {
    const site = sites.get(services) ?? { ...store.current(), services }
    sites.set(services, site)
    return site
  }
  app = await createTestApp({ store: { ...store, current }, secrets: () => secrets.current })
})

afterAll(() => app.close())

async function choose(form: Readonly<Record<string, string>>): Promise<string> {
  const { headers } = await app.visit.post('/kakor').type('form').send(form).expect(303)
  return (headers['set-cookie'] as unknown as string[])[0]?.split(';')[0] ?? ''
}

function visit(path: string, headers: Readonly<Record<string, string>> = {}) {
  return app.visit.get(path).set(headers).expect(200)
}

/** The words of the section that stands in the banner's place. */
function noticeOf(page: string): string {
  return /<section[^>]*(?:id="kakor"|data-nosnippet)[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
}

describe('someone who has not chosen', () => {
  test('is asked, on a page that shared caches may keep, and no cookie is set', async () => {
    const page = await visit('/')
    expect(page.text).toContain(question)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers['cache-control']).toMatch(/^public/)
    expect(page.headers['vary']).toMatch(/Cookie/)
    expect(page.headers['vary']).toMatch(/Sec-GPC/)
  })

  test('but whose browser says no for them is not asked', async () => {
    const page = await visit('/', { 'Sec-GPC': '1' })
    expect(page.text).not.toContain(question)
    expect(noticeOf(page.text)).not.toBe('')
    expect(page.text).not.toContain('statistik.example')
    expect(page.headers['content-security-policy']).toContain("script-src 'none'")
  })

  test('and whose browser keeps no cookies is told so once, and not asked for ever', async () => {
    const page = await visit('/?kakor=sparat')
    expect(page.text).not.toContain(question)
    expect(page.text).toContain('Webbläsaren tar inte emot kakor')
    expect(page.headers['cache-control']).toBe('private, no-store')
    const passedOn = await visit('/?kakor=sparat', { 'Sec-Fetch-Site': 'cross-site' })
    expect(passedOn.text).toContain(question)
  })
})

describe('a cookie that someone else has made', () => {
  test.each([
    '__Host-consent=s%3Aconsent1.aaaaaa.bbbbbb.st.fr2.' + 'A'.repeat(43),
    '__Host-consent=all',
    '__Host-consent=j%3A%7B%22statistics%22%3Atrue%7D',
    '__Host-consent=',
  ])('%s opens nothing, is cleared, and its page is kept by nobody', async (cookie) => {
    const page = await visit('/', { Cookie: cookie })
    expect(page.text).toContain(question)
    expect(page.text).not.toContain('statistik.example')
    expect(page.headers['cache-control']).toBe('private, no-store')
    expect(page.headers['set-cookie']).toEqual([
      expect.stringMatching(/^__Host-consent=; Path=\/; Expires=Thu, 01 Jan 1970/),
    ])
  })

  test.each(['__Host-consent =x', '__HOST-CONSENT=x', '"__Host-consent"=x', 'consent=x'])(
    '%s opens nothing, and fools no shared cache',
    async (cookie) => {
      const page = await visit('/', { Cookie: cookie })
      expect(page.text).toContain(question)
      expect(page.headers['cache-control']).toMatch(/^private/)
    },
  )

  test('is no choice when it stands beside the real one', async () => {
    const kept = await choose({ choice: 'all' })
    const page = await visit('/', { Cookie: `${kept}; ${kept}` })
    expect(page.text).toContain(question)
    expect(page.text).not.toContain('statistik.example')
  })
})

describe('a yes', () => {
  test('holds for 180 days and is then asked for again', async () => {
    const day = 86_400_000
    const began = Date.UTC(2026, 5, 1, 10)
    const kept = await choose({ choice: 'all' })
    app.setTime(began + 180 * day)
    expect((await visit('/', { Cookie: kept })).text).toContain('statistik.example')
    app.setTime(began + 181 * day)
    const late = await visit('/', { Cookie: kept })
    expect(late.text).toContain(question)
    expect(late.text).not.toContain('statistik.example')
    expect(late.headers['set-cookie']).toBeDefined()
    app.setTime(began)
  })

  test('holds when the secrets are rotated, and is signed again without a longer life', async () => {
    const before = secrets.current
    const kept = await choose({ choice: 'all' })
    secrets.current = ['the second secret of 32 bytes or more', ...before]
    const page = await visit('/', { Cookie: kept })
    const [renewed = ''] = (page.headers['set-cookie'] as unknown as string[] | undefined) ?? []
    expect(page.text).toContain('statistik.example')
    expect(renewed).toContain('Max-Age=15552000')
    expect(renewed.split('.').slice(0, 5)).toEqual(kept.split('.').slice(0, 5))
    expect(renewed.split(';')[0]).not.toBe(kept)

    secrets.current = secrets.current.slice(0, 1)
    expect((await visit('/', { Cookie: kept })).text).toContain(question)
    const again = await visit('/', { Cookie: renewed.split(';')[0] ?? '' })
    expect(again.text).toContain('statistik.example')
    secrets.current = before
  })
})

describe('when the site begins to use another service', () => {
  test('only its category is asked about, what is new is named, and the other yes holds', async () => {
    const kept = await choose({ choice: 'all' })
    services = servicesOf(matomo, [youtube, mastodon, vimeo])
    const page = await visit('/', { Cookie: kept })
    expect(page.text).not.toContain(question)
    expect(noticeOf(page.text)).toContain('Vimeo')
    expect(page.text).toContain('statistik.example')
    expect(page.headers['content-security-policy']).toContain("frame-src 'none'")
    services = atFirst
    expect(noticeOf((await visit('/', { Cookie: kept })).text)).toBe('')
  })

  test('someone who is asked about one category never gets the page that asks about another', async () => {
    const kept = await choose({ choice: 'necessary' })
    const before = services
    services = servicesOf(matomo, [youtube, vimeo])
    const keptLater = await choose({ choice: 'necessary' })
    services = servicesOf({ ...matomo, recipient: 'Någon annan' }, [youtube, vimeo])
    const both = noticeOf((await visit('/', { Cookie: kept })).text)
    const one = noticeOf((await visit('/', { Cookie: keptLater })).text)
    services = before
    expect(both).toContain('Vimeo')
    expect(both).toContain('Matomo')
    expect(one).toContain('Matomo')
    expect(one).not.toContain('Vimeo')
  })
})

describe('what programs may know', () => {
  test('/kakor.json tells what consent is asked about', async () => {
    const answer = await app.visit.get('/kakor.json').expect(200)
    expect(answer.body).toMatchObject({
      site: 'http://localhost:3000',
      consent: { cookie: '__Host-consent', validDays: 180 },
      services: [{ id: 'matomo' }, { id: 'youtube' }, { id: 'mastodon-social-example' }],
    })
  })

  test('/.well-known/gpc.json tells that Sec-GPC is heeded', async () => {
    const answer = await app.visit.get('/.well-known/gpc.json').expect(200)
    expect(answer.body).toMatchObject({ gpc: true })
  })
})

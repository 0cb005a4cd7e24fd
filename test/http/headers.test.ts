import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Variant, variants } from '../../src/consent/variant.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { type ConsentCookies, consentCookiesOf } from '../helpers/consent-cookies.ts'

let app: TestApp
let cookies: ConsentCookies
beforeAll(async () => {
  app = await createTestApp()
  cookies = await consentCookiesOf(app)
})
afterAll(() => app.close())

const pages = [
  '/',
  '/nyheter',
  '/nyheter?ar=2021',
  '/nyheter/2021-05-nulage',
  '/projekt',
  '/projekt/ett-kompetenslyft-for-sverige',
  '/sok',
  '/kakor',
  '/om-webbplatsen',
  '/en',
  '/en/news/2021-05-nulage',
  '/en/cookies',
]

/** What every answer of the app carries, page or file. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
}

const caching: Readonly<Record<Variant, string>> = {
  undecided: 'public, max-age=60, stale-if-error=86400',
  necessary: 'private, max-age=0, must-revalidate',
  statistics: 'private, no-store',
  thirdParty: 'private, no-store',
  all: 'private, no-store',
}

describe.each(variants)('in the state %s', (variant) => {
  it.each(pages)('%s', async (page) => {
    const { status, headers } = await visit(page, variant)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      ...everywhere,
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Cookie, Sec-GPC, Accept-Encoding',
    })
    const isSettings = page === '/kakor' || page === '/en/cookies'
    const isDecided = variant !== 'undecided'
    expect(headers['cache-control']).toBe(
      isSettings && isDecided ? 'private, no-store' : caching[variant],
    )
    const isIsolated = variant === 'undecided' || variant === 'necessary'
    expect(headers['cross-origin-embedder-policy']).toBe(isIsolated ? 'require-corp' : undefined)
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('strict-transport-security')
  })

  it('allows in its policy what was agreed to and nothing else', async () => {
    const { headers } = await visit('/', variant)
    const policy = headers['content-security-policy'] ?? ''
    const withStatistics = variant === 'statistics' || variant === 'all'
    const withThirdParty = variant === 'thirdParty' || variant === 'all'
    expect(policy.includes('https://statistik.example')).toBe(withStatistics)
    expect(policy.includes('https://www.youtube-nocookie.com')).toBe(withThirdParty)
    if (!withStatistics && !withThirdParty) expect(policy).not.toMatch(/https?:/)
    expect(policy).not.toMatch(/unsafe|\*|data:/)
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(directive)
  })
})

describe('of what is no page', () => {
  it.each([
    ['/robots.txt', /^text\/plain/, 'cross-origin'],
    ['/sitemap.xml', /^application\/xml/, 'cross-origin'],
    ['/feed.xml', /^application\/atom\+xml/, 'cross-origin'],
    ['/en/feed.json', /^application\/feed\+json/, 'cross-origin'],
    ['/manifest.webmanifest', /^application\/manifest\+json/, 'cross-origin'],
    ['/favicon.ico', /^image\/x-icon$/, 'same-origin'],
  ])('%s: anyone may keep it', async (path, type, resourcePolicy) => {
    const { status, headers } = await visit(path, 'all')
    expect(status).toBe(200)
    expect(headers).toMatchObject({ ...everywhere, 'cross-origin-resource-policy': resourcePolicy })
    expect(headers['content-type']).toMatch(type)
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+/)
    expect(headers['vary'] ?? '').not.toContain('Cookie')
    expect(headers['content-security-policy']).toBe("default-src 'none';frame-ancestors 'none'")
  })

  it('the stylesheet may be kept for ever', async () => {
    const [address = ''] = /\/assets\/start\.[^"]+\.css/.exec((await visit('/')).text) ?? []
    const { headers } = await visit(address)
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it.each([
    '/finns-inte',
    '/nyheter/finns-inte',
    '/assets/finns.inte.css',
    '/media/finns.inte.jpg',
  ])('%s is missing: nobody keeps the answer', async (path) => {
    const { status, headers } = await visit(path)
    expect(status).toBe(404)
    expect(headers).toMatchObject({ ...everywhere, 'cache-control': 'private, no-store' })
    expect(headers['content-security-policy']).toContain("style-src 'self'")
  })

  it('a redirect is kept by nobody', async () => {
    const { status, headers } = await visit('/Nyheter')
    expect(status).toBe(301)
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('over https', () => {
  it('asks browsers to stay there', async () => {
    const secure = await createTestApp({ siteUrl: 'https://www.example.se' })
    const { headers } = await secure.visit.get('/')
    expect(headers['strict-transport-security']).toBe('max-age=63072000')
    await secure.close()
  })
})

describe('what belongs to one visitor', () => {
  it('a confirmation is kept by nobody', async () => {
    for (const variant of variants)
      expect((await visit('/?kakor=sparat', variant)).headers['cache-control']).toBe(
        'private, no-store',
      )
  })

  it.each(['__Host-consent=forged', '__Host-consent =x', '__HOST-CONSENT=x', '__Host-consent="x"'])(
    'a request with %s gets nothing that is shared',
    async (cookie) => {
      const { headers } = await app.visit.get('/').set('Cookie', cookie)
      expect(headers['cache-control']).toMatch(/^private/)
    },
  )

  it('a cookie that is not ours changes nothing', async () => {
    const { headers } = await app.visit.get('/').set('Cookie', '_pk_id.1.abc=1; theme=dark')
    expect(headers['cache-control']).toBe(caching.undecided)
  })

  it('a search is kept by nobody', async () => {
    expect((await visit('/sok?q=utbildning')).headers['cache-control']).toBe('private, no-store')
  })
})

function visit(path: string, variant: Variant = 'undecided') {
  const cookie = cookies[variant]
  const asking = app.visit.get(path)
  return cookie === undefined ? asking : asking.set('Cookie', cookie)
}

import express, { type ErrorRequestHandler } from 'express'
import request from 'supertest'
import { beforeEach, describe, expect, test } from 'vitest'
import { consentCookieFor } from '../../src/consent/cookie-name.ts'
import { createChoiceCounts } from '../../src/http/choice-counts.ts'
import { createConsentHandler } from '../../src/http/handlers/consent.ts'
import { createVisitorReader } from '../../src/http/visitor.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import { servicesOf } from '../../src/providers/services.ts'

const siteUrl = 'https://www.nyheter.example.se'
const matomo = {
  provider: 'matomo',
  url: 'https://statistik.example/',
  siteId: '1',
  cookies: 'true',
}
const services = servicesOf(matomo, [{ provider: 'youtube' }])
const secrets = ['s'.repeat(32)]
let now = Date.UTC(2026, 2, 3, 14, 15, 16)
const clock = () => now

beforeEach(() => {
  now = Date.UTC(2026, 2, 3, 14, 15, 16)
})

function appOf(parts: Partial<Parameters<typeof createConsentHandler>[0]> = {}) {
  const store = { current: () => ({ services }) }
  const app = express()
  app.use(
    createConsentHandler({
      siteUrl,
      isProduction: true,
      clock,
      secrets: () => secrets,
      store,
      ...parts,
    }),
  )
  const onError: ErrorRequestHandler = (error: { status?: number }, _request, response, next) => {
    if (error.status === undefined) next(error)
    else response.status(error.status).end()
  }
  return app.use(onError)
}

const app = appOf()
const readVisitor = createVisitorReader({
  consentCookie: consentCookieFor(siteUrl, true),
  secrets: () => secrets,
  clock,
})

type Fields = Record<string, string | string[]>
type Headers = Record<string, string>

function choose(fields: Fields | string, headers: Headers = {}, path = '/kakor') {
  return request(app).post(path).type('form').set(headers).send(fields)
}

function cookiesIn(answer: request.Response): string[] {
  return (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []
}

/** The consent cookie as a browser would send it back. */
function keptFrom(answer: request.Response): string {
  return cookiesIn(answer)[0]?.split(';')[0] ?? ''
}

function consentIn(answer: request.Response) {
  return readVisitor({ headers: { cookie: keptFrom(answer) } }, policyOf(services)).visitor.consent
}

describe('a choice', () => {
  test.each<[Fields, boolean, boolean]>([
    [{ choice: 'all' }, true, true],
    [{ choice: 'all', statistics: 'on' }, true, true],
    [{ choice: 'necessary' }, false, false],
    [{ choice: 'necessary', statistics: 'on', thirdParty: 'on' }, false, false],
    [{ choice: 'selected' }, false, false],
    [{ choice: 'selected', statistics: 'on' }, true, false],
    [{ choice: 'selected', thirdParty: 'on' }, false, true],
    [{ choice: 'selected', statistics: 'on', thirdParty: 'on' }, true, true],
  ])('%j is kept: statistics %s, third party %s', async (fields, statistics, thirdParty) => {
    const answer = await choose(fields)
    expect(answer.status).toBe(303)
    expect(consentIn(answer)).toEqual({
      state: 'decided',
      decidedOn: Date.UTC(2026, 2, 3) / 86_400_000,
      pending: [],
      statistics,
      thirdParty,
    })
  })

  test('sets exactly one cookie, guarded, for 180 days, on an answer that nobody stores', async () => {
    const answer = await choose({ choice: 'necessary' })
    expect(cookiesIn(answer)).toEqual([
      expect.stringMatching(
        /^__Host-consent=s%3Aconsent1\.[\w-]{6}\.[\w-]{6}\.n\.\w+\.[\w+/]{43}; Max-Age=15552000; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    expect(keptFrom(answer).length).toBeLessThanOrEqual(96)
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.headers['clear-site-data']).toBeUndefined()
  })

  test('is for all who choose the same on the same day the same: it names nobody', async () => {
    const first = keptFrom(await choose({ choice: 'all' }, { 'User-Agent': 'ett' }))
    now += 6 * 3_600_000
    const second = keptFrom(await choose({ choice: 'all' }, { 'User-Agent': 'två' }))
    expect(first).toMatch(/^__Host-consent=/)
    expect(second).toBe(first)
  })

  test('is counted by day, category and answer, and by nothing else', async () => {
    const counts = createChoiceCounts(clock)
    const counting = appOf({ countChoice: counts.add })
    const post = (fields: Fields) => request(counting).post('/kakor').type('form').send(fields)
    await post({ choice: 'all' })
    await post({ choice: 'selected', statistics: 'on' })
    await post({ choice: 'nonsense' })
    const day = '2026-03-03'
    expect(counts.all()).toEqual([
      { day, category: 'statistics', answer: 'yes', count: 2 },
      { day, category: 'thirdParty', answer: 'yes', count: 1 },
      { day, category: 'thirdParty', answer: 'no', count: 1 },
    ])
    now += 40 * 86_400_000
    await post({ choice: 'necessary' })
    expect(counts.all().map((count) => count.day)).toEqual(['2026-04-12', '2026-04-12'])
  })

  test('over plain http on another host has a name that browsers keep', async () => {
    const plain = appOf({ siteUrl: 'http://192.168.1.20:3000', isProduction: false })
    const answer = await request(plain).post('/kakor').type('form').send({ choice: 'all' })
    expect(cookiesIn(answer)[0]).toMatch(/^consent=s%3A/)
    expect(cookiesIn(answer)[0]).not.toContain('Secure')
  })

  test.each([
    ['/kakor', '/nyheter/2021-05-nulage', '/nyheter/2021-05-nulage?kakor=sparat#kakor'],
    ['/en/cookies', '/en/news?page=2', '/en/news?page=2&kakor=sparat#kakor'],
    ['/kakor', '//evil.example', '/?kakor=sparat#kakor'],
    ['/kakor', 'https://evil.example/', '/?kakor=sparat#kakor'],
    ['/kakor', '', '/?kakor=sparat#kakor'],
  ])('at %s leads from returnTo %j to %s', async (path, returnTo, location) => {
    const answer = await choose({ choice: 'all', returnTo }, {}, path)
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe(location)
  })

  test('with two addresses to return to leads to the start page', async () => {
    const answer = await choose('choice=all&returnTo=/nyheter&returnTo=/en')
    expect(answer.status).toBe(303)
    expect(answer.headers['location']).toBe('/?kakor=sparat#kakor')
  })
})

describe('a form that is not ours', () => {
  test.each([
    '',
    'choice=',
    'choice=ALL',
    'choice=yes',
    'choice=all&choice=necessary',
    'choice=all&choice=all',
    'choice[]=all',
    'choice[0]=all',
    'choice=selected&statistics=on&statistics=on',
    'choice=selected&statistics=true',
    'choice=selected&statistics=',
    'choice=selected&thirdparty=on',
    'choice=all&extra=1',
    'choice=all&__proto__[statistics]=on',
    'choice=all&constructor=1',
    'statistics=on',
    'returnTo=/',
  ])('%j is answered 400, without a cookie', async (body) => {
    const answer = await choose(body)
    expect(answer.status).toBe(400)
    expect(cookiesIn(answer)).toEqual([])
    expect(({} as Record<string, unknown>)['statistics']).toBeUndefined()
  })

  test('cannot reach the prototype of all objects', async () => {
    const answer = await choose('choice=necessary&__proto__=on&__proto__.statistics=on')
    expect(answer.status).toBe(400)
    expect(consentIn(await choose('choice=selected&__proto__=on'))).toMatchObject({
      statistics: false,
      thirdParty: false,
    })
  })

  test.each([
    ['application/json', '{"choice":"all"}'],
    ['text/plain', 'choice=all'],
    ['multipart/form-data; boundary=x', '--x\r\n'],
    ['application/x-www-form-urlencoded2', 'choice=all'],
  ])('as %j is answered 415, without a cookie', async (type, body) => {
    const answer = await request(app).post('/kakor').set('Content-Type', type).send(body)
    expect(answer.status).toBe(415)
    expect(cookiesIn(answer)).toEqual([])
  })

  test('that is packed is answered 415, and one that is too large 413', async () => {
    expect((await choose('choice=all', { 'Content-Encoding': 'gzip' })).status).toBe(415)
    expect((await choose(`choice=all&returnTo=/${'a'.repeat(3000)}`)).status).toBe(413)
    expect((await choose(`choice=all${'&x=1'.repeat(100)}`)).status).toBe(413)
  })
})

describe('another site', () => {
  test.each<[Headers]>([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
  ])('cannot choose for a person: %j', async (headers) => {
    const answer = await choose({ choice: 'all' }, headers)
    expect(answer.status).toBe(403)
    expect(cookiesIn(answer)).toEqual([])
  })

  test('cannot choose by a link: only a POST counts', async () => {
    for (const path of ['/kakor?choice=all', '/kakor', '/en/cookies?choice=all']) {
      const answer = await request(app).get(path)
      expect(answer.status).toBe(404)
      expect(cookiesIn(answer)).toEqual([])
    }
  })
})

describe('a person who changes their mind often', () => {
  test('is not held back for 120 choices a minute', async () => {
    const fresh = appOf()
    const server = fresh.listen(0)
    for (let times = 0; times < 120; times += 1) {
      const answer = await request(server).post('/kakor').type('form').send({ choice: 'all' })
      expect(answer.status).toBe(303)
    }
    const statuses = new Set<number>()
    for (let times = 0; times < 250; times += 1)
      statuses.add(
        (await request(server).post('/kakor').type('form').send({ choice: 'all' })).status,
      )
    expect(statuses).toEqual(new Set([303, 429]))
    server.close()
  })
})

describe('a withdrawal', () => {
  const matomoCookies = '_pk_id.1.1fff=abc; _pk_ses.1.1fff=1; mtm_consent=1'

  async function withdrawFrom(
    first: Fields,
    then: Fields,
    others = matomoCookies,
    path = '/kakor',
  ) {
    const kept = keptFrom(await choose(first))
    expect(kept).not.toBe('')
    return choose(then, { Cookie: `${kept}; ${others}` }, path)
  }

  function expiredIn(answer: request.Response) {
    return cookiesIn(answer)
      .slice(1)
      .map((cookie) => ({
        name: cookie.split('=')[0],
        domain: /Domain=([^;]+)/.exec(cookie)?.[1] ?? 'host',
        path: /Path=([^;]+)/.exec(cookie)?.[1],
        isExpired: cookie.includes('Expires=Thu, 01 Jan 1970'),
      }))
  }

  test('clears cache and storage, and not the new choice', async () => {
    const answer = await withdrawFrom({ choice: 'all' }, { choice: 'necessary' })
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(consentIn(answer)).toMatchObject({ statistics: false, thirdParty: false })
  })

  test('expires each cookie of the service on every domain and path that it may stand on', async () => {
    const expired = expiredIn(await withdrawFrom({ choice: 'all' }, { choice: 'necessary' }))
    expect(new Set(expired.map(({ name }) => name))).toEqual(
      new Set(['_pk_id.1.1fff', '_pk_ses.1.1fff', 'mtm_consent']),
    )
    const places = expired
      .filter(({ name }) => name === '_pk_id.1.1fff')
      .map(({ domain, path }) => `${domain} ${path ?? ''}`)
    expect(places).toEqual([
      'host /',
      'www.nyheter.example.se /',
      'nyheter.example.se /',
      'example.se /',
      'host /kakor',
      'www.nyheter.example.se /kakor',
      'nyheter.example.se /kakor',
      'example.se /kakor',
    ])
    expect(expired.every(({ isExpired }) => isExpired)).toBe(true)
  })

  test('leaves cookies alone that no service declares', async () => {
    const others = 'session=1; x_pk_id.1=1; _pk_idx=1; __Host-consent2=1; _ga=1; language=sv'
    const answer = await withdrawFrom({ choice: 'all' }, { choice: 'necessary' }, others)
    expect(answer.headers['clear-site-data']).toBeDefined()
    expect(expiredIn(answer)).toEqual([])
  })

  test('of one category touches nothing of the other', async () => {
    const kept = { choice: 'selected', statistics: 'on' }
    const answer = await withdrawFrom({ choice: 'all' }, kept)
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(expiredIn(answer)).toEqual([])
    expect(consentIn(answer)).toMatchObject({ statistics: true, thirdParty: false })
  })

  test('is none when nothing is taken back', async () => {
    for (const [first, then] of [
      [{ choice: 'all' }, { choice: 'all' }],
      [{ choice: 'necessary' }, { choice: 'necessary' }],
      [{ choice: 'necessary' }, { choice: 'all' }],
      [{ choice: 'selected', statistics: 'on' }, { choice: 'all' }],
    ] as const) {
      const answer = await withdrawFrom(first, then, 'session=1')
      expect(answer.headers['clear-site-data']).toBeUndefined()
      expect(cookiesIn(answer)).toHaveLength(1)
    }
  })

  test('a no wipes what an agreement that has run out left behind', async () => {
    const kept = keptFrom(await choose({ choice: 'all' }))
    now += 200 * 86_400_000
    const answer = await choose({ choice: 'necessary' }, { Cookie: `${kept}; ${matomoCookies}` })
    expect(answer.headers['clear-site-data']).toBe('"cache", "storage"')
    expect(expiredIn(answer).length).toBeGreaterThan(0)
    const without = await choose({ choice: 'necessary' }, { Cookie: matomoCookies })
    expect(without.headers['clear-site-data']).toBeUndefined()
    expect(expiredIn(without).length).toBeGreaterThan(0)
  })

  test('is answered in bounded size, however many cookies a request claims', async () => {
    const many = Array.from({ length: 400 }, (_, index) => `_pk_id.${index}=1`).join('; ')
    const answer = await withdrawFrom({ choice: 'all' }, { choice: 'necessary' }, many)
    expect(answer.status).toBe(303)
    expect(cookiesIn(answer).join('\r\n').length).toBeLessThan(8192)
  })

  test('on a site without a domain name has none to expire on', async () => {
    const plain = appOf({ siteUrl: 'http://127.0.0.1:3000', isProduction: false })
    const answer = await request(plain)
      .post('/kakor')
      .type('form')
      .set('Cookie', matomoCookies)
      .send({ choice: 'necessary' })
    expect(answer.status).toBe(303)
    expect(new Set(expiredIn(answer).map(({ domain }) => domain))).toEqual(new Set(['host']))
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { consentCookiesOf } from '../helpers/consent-cookies.ts'
import { attacks } from './attacks.ts'
import { type Changes, type Edge, type EdgeName, edges, host, startEdge } from './edge.ts'
import { exchange, get, type Reply, requestOf } from './exchange.ts'

const question = 'Godkänn vårt användande av kakor'
const statistics = 'statistik.example'

describe.each(edges)('%s in front of the site', (name) => {
  let app: TestApp
  let edge: Edge
  /** The Cookie of someone who has said yes to all, and of someone who has said no. */
  let yes: string
  let no: string
  /** Requests that reached the site. */
  let asked = 0
  let pushes = 0
  let pages = 0

  beforeAll(async () => {
    app = await createTestApp({
      now: Date.UTC(2026, 10, 23, 12),
      siteUrl: `https://${host}`,
      isProduction: true,
      trustProxy: ['127.0.0.1'],
      contentWebhook: {
        secret: 'a webhook secret of 32 bytes or more',
        branch: 'main',
        onPush: () => (pushes += 1),
        clock: Date.now,
      },
    })
    app.server.on('request', ({ url }: { url: string }) => {
      if (url !== '/healthz') asked += 1
    })
    edge = await startEdge(name, app.port)
    const cookies = await consentCookiesOf(withHost(app))
    yes = cookies.all ?? ''
    no = cookies.necessary ?? ''
  })

  afterAll(async () => {
    await edge.close()
    await app.close()
  })

  beforeEach(() => {
    asked = 0
  })

  /** An address that no cache knows yet, of a page that the site knows well. */
  function freshPage(): string {
    pages += 1
    return `/nyheter/2026-08-exempel-tva-ar?prov=${pages}`
  }

  const read = (path: string, ...lines: readonly string[]) => get(edge.connect, path, ...lines)

  describe('after an attempt with', () => {
    test.each(attacks)('$name', async ({ request }) => {
      const page = freshPage()
      await exchange(edge.connect, request(page, yes))
      await exchange(edge.connect, request(page, yes))
      for (let visit = 0; visit < 2; visit += 1) expectClean(await read(page))
      const consented = await read(page, `Cookie: ${yes}`)
      expect(consented?.body).toContain(statistics)
      expect(consented?.headers['cache-control']).toEqual(['private, no-store'])
      const refused = await read(page, `Cookie: ${no}`)
      expect(refused?.body).not.toContain(question)
      expect(refused?.body).not.toContain(statistics)
      const optedOut = await read(page, 'Sec-GPC: 1')
      expect(optedOut?.body).not.toContain(question)
      expect(optedOut?.body).not.toContain(statistics)
      expectClean(await read(page))
    })
  })

  test('readers who have not chosen are answered from the cache, whatever other cookies they have', async () => {
    const page = freshPage()
    expectClean(await read(page))
    expect(asked).toBe(1)
    for (const cookie of ['', 'Cookie: a=1', 'Cookie: _ga=GA1.1; _pk_id.1.1fff=x', 'Accept: */*']) {
      const reply = await read(page, ...(cookie === '' ? [] : [cookie]))
      expectClean(reply)
      expect(reply?.headers['cache-status']).toEqual(['edge; detail=HIT'])
    }
    expect(asked).toBe(1)
  })

  test('readers whose browser says no for them share a page of their own', async () => {
    const page = freshPage()
    for (let visit = 0; visit < 3; visit += 1) {
      const reply = await read(page, 'Sec-GPC: 1')
      expect(reply?.status).toBe(200)
      expect(reply?.body).not.toContain(question)
    }
    expect(asked).toBe(1)
    expectClean(await read(page))
  })

  test('encodings do not mix', async () => {
    const page = freshPage()
    const codings = ['gzip', 'br', 'identity', 'gzip;q=0, br;q=0', 'br;q=0, gzip', 'x-unknown']
    for (const coding of [...codings, ...codings]) {
      const reply = await read(page, `Accept-Encoding: ${coding}`)
      const [encoding = 'identity'] = reply?.headers['content-encoding'] ?? []
      expect(reply?.status).toBe(200)
      expect(encoding === 'identity' || coding.includes(encoding), coding).toBe(true)
      expect(coding).not.toContain(`${encoding};q=0`)
    }
    expect(asked).toBeLessThanOrEqual(4)
  })

  test('someone who has chosen is answered by the site each time, and sees a change at once', async () => {
    const page = freshPage()
    expectClean(await read(page))
    for (let visit = 0; visit < 3; visit += 1)
      expect((await read(page, `Cookie: ${yes}`))?.body).toContain(statistics)
    expect(asked).toBe(4)
    const form = 'choice=necessary'
    const reply = await exchange(
      edge.connect,
      requestOf(
        'POST',
        '/kakor',
        [
          'Content-Type: application/x-www-form-urlencoded',
          'Sec-Fetch-Site: same-origin',
          `Cookie: ${yes}`,
        ],
        form,
      ),
    )
    expect(reply?.status).toBe(303)
    const [cookie = ''] = reply?.headers['set-cookie'] ?? []
    const after = await read(page, `Cookie: ${cookie.split(';')[0] ?? ''}`)
    expect(after?.body).not.toContain(statistics)
    expect(after?.body).not.toContain(question)
  })

  test('a withdrawal with as many cookies as a browser has comes through whole', async () => {
    const planted = Array.from({ length: 40 }, (_, index) => `_pk_id.${index}.1fff=x`).join('; ')
    const reply = await exchange(
      edge.connect,
      requestOf(
        'POST',
        '/kakor',
        [
          'Content-Type: application/x-www-form-urlencoded',
          'Sec-Fetch-Site: same-origin',
          `Cookie: ${yes}; ${planted}`,
        ],
        'choice=necessary',
      ),
    )
    expect(reply?.status).toBe(303)
    expect(reply?.headers['clear-site-data']).toEqual(['"cache", "storage"'])
    expect(reply?.headers['set-cookie']?.length).toBeGreaterThan(40)
  })

  test('someone whose choice is forgotten still gets rid of what statistics left', async () => {
    const reply = await exchange(
      edge.connect,
      requestOf(
        'POST',
        '/kakor',
        [
          'Content-Type: application/x-www-form-urlencoded',
          'Sec-Fetch-Site: same-origin',
          'Cookie: _pk_id.1.1fff=x',
        ],
        'choice=necessary',
      ),
    )
    expect(reply?.headers['set-cookie']?.join()).toContain('_pk_id.1.1fff=;')
  })

  test('a choice from another site is refused behind the cache too', async () => {
    const lines = ['Content-Type: application/x-www-form-urlencoded', 'Sec-Fetch-Site: cross-site']
    const reply = await exchange(edge.connect, requestOf('POST', '/kakor', lines, 'choice=all'))
    expect(reply?.status).toBe(403)
    expect(reply?.headers['set-cookie']).toBeUndefined()
  })

  test('stylesheets, scripts and pictures are kept, for those who have chosen too', async () => {
    const start = await read('/')
    const files = [
      ...new Set([...(start?.body ?? '').matchAll(/"(\/(?:assets|media)\/[^"\s]+)"/g)]),
    ].map(([, path = '']) => path)
    expect(files.some((path) => path.startsWith('/assets/'))).toBe(true)
    expect(files.some((path) => path.startsWith('/media/'))).toBe(true)
    asked = 0
    for (const path of new Set(files))
      for (const lines of [[], [`Cookie: ${yes}`], ['Cookie: a=1', 'Sec-GPC: 1']]) {
        const reply = await read(path, ...lines)
        expect(reply?.status, path).toBe(200)
        expect(reply?.headers['set-cookie']).toBeUndefined()
        expect(reply?.headers['cache-control']?.[0]).toContain('immutable')
      }
    expect(asked).toBe(new Set(files).size)
  })

  test.each([
    '/healthz',
    '/readyz',
    '/readyz?x',
    '/metrics',
    '/-/content',
    '/%2D/content',
    '//-/content',
    '/assets/../-/content',
  ])('%s is not shown to the public', async (path) => {
    for (const method of ['GET', 'POST']) {
      const reply = await exchange(edge.connect, requestOf(method, path, [], '{"ref":"x"}'))
      expect(reply?.status).toBeGreaterThanOrEqual(300)
      expect(reply?.body).not.toMatch(/"revision"|nodejs_|the signature/)
    }
    expect(pushes).toBe(0)
  })

  test('another host, or none, is told that it came to the wrong place', async () => {
    const [first = '', ...rest] = requestOf('GET', '/', []).split('\r\n')
    for (const line of [
      'Host: evil.example',
      'Host: evil.example:443',
      `Host: ${host}.evil.example`,
    ]) {
      const reply = await exchange(edge.connect, [first, line, ...rest.slice(1)].join('\r\n'))
      expect(reply?.status, line).toBe(421)
    }
    expect(asked).toBe(0)
  })

  test('what was never public is not kept: searches, the confirmation, errors for long', async () => {
    for (const path of ['/sok?q=projekt', '/?kakor=sparat']) {
      const reply = await read(path, 'Sec-Fetch-Site: same-origin')
      expect(reply?.headers['cache-control']?.[0]).toMatch(/^private|no-store/)
      await read(path, 'Sec-Fetch-Site: same-origin')
    }
    expect(asked).toBe(4)
    expectClean(await read('/'))
  })

  // The last: after it the site is gone.
  test('while the site is away readers see the page that was kept, and nobody another’s', async () => {
    const page = freshPage()
    expectClean(await read(page))
    await app.close()
    expectClean(await read(page))
    const consented = await read(page, `Cookie: ${yes}`)
    expect(consented?.status).toBeGreaterThanOrEqual(500)
    expect(consented?.body).not.toContain(statistics)
  })
})

/** What well-meaning recipes do: keep whatever is asked for, by its address alone. */
const careless: Readonly<Record<EdgeName, Changes>> = {
  nginx: [
    ['proxy_cache_bypass $passed_cookie;', ''],
    ['proxy_no_cache $passed_cookie;', 'proxy_cache_valid any 1m;'],
    ['proxy_ignore_headers Vary;', 'proxy_ignore_headers Vary Cache-Control Set-Cookie;'],
  ],
  varnish: [
    [' || req.http.Cookie ~ "(?i)consent"', ''],
    ['std.collect(req.http.Cookie, "; ");', 'if (req.method == "GET") { return (hash); }'],
    ['set beresp.uncacheable = true;', 'set beresp.ttl = 1m; unset beresp.http.Vary;'],
  ],
}

describe.each(edges)('the attempts themselves, against %s with a careless recipe', (name) => {
  test('leave pages with scripts of others, or with no question, to those who come next', async () => {
    const app = await createTestApp({
      now: Date.UTC(2026, 10, 23, 12),
      siteUrl: `https://${host}`,
      isProduction: true,
    })
    const edge = await startEdge(name, app.port, careless[name])
    const { all = '' } = await consentCookiesOf(withHost(app))
    const tracked: string[] = []
    for (const [index, { name: attempt, request }] of attacks.entries()) {
      const page = `/nyheter?prov=${index}`
      await exchange(edge.connect, request(page, all))
      const next = await get(edge.connect, page)
      if (next?.body.includes(statistics) === true) tracked.push(attempt)
    }
    await edge.close()
    await app.close()
    expect(tracked).toContain('a real yes: Cookie')
    expect(tracked.length).toBeGreaterThan(8)
  })
})

/** As the page is for everyone who has not chosen: the question, and no trace of anyone else. */
function expectClean(reply: Reply | undefined): void {
  expect(reply?.status).toBe(200)
  expect(reply?.body).toContain(question)
  expect(reply?.body).not.toContain(statistics)
  expect(reply?.body).not.toContain('<iframe')
  expect(reply?.headers['set-cookie']).toBeUndefined()
  expect(reply?.headers['cache-control']?.[0]).toMatch(/^public, max-age=/)
  expect(reply?.headers['content-security-policy']?.[0]).toContain("script-src 'none'")
  expect(reply?.headers['content-security-policy']?.[0]).not.toContain('://')
}

/** In production the site answers for its own host alone. */
function withHost(app: TestApp): TestApp {
  const visit = Object.assign(Object.create(app.visit) as TestApp['visit'], {
    post: (path: string) => app.visit.post(path).set('Host', host),
  })
  return { ...app, visit }
}

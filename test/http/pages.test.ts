import fc from 'fast-check'
import { brotliDecompressSync } from 'node:zlib'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parameters } from '../../src/paths.ts'
import { createTestApp, type TestApp, testNow } from '../helpers/app.ts'
import { rawRequest } from '../helpers/raw-request.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

describe('a page has one address', () => {
  it.each([
    ['/nyheter/', '/nyheter'],
    ['/Nyheter', '/nyheter'],
    ['//nyheter', '/nyheter'],
    ['/%6Eyheter', '/nyheter'],
    ['/index.html', '/'],
    ['/en/', '/en'],
    ['/EN/News', '/en/news'],
    ['/nyheter?sida=1', '/nyheter'],
    ['/nyheter?projekt=&amne=&ar=2021', '/nyheter?ar=2021'],
    ['/nyheter/?sida=1', '/nyheter'],
    [
      '/nyheter?ar=2021&projekt=ett-kompetenslyft-for-sverige',
      '/nyheter?projekt=ett-kompetenslyft-for-sverige&ar=2021',
    ],
    ['/nyheter/2021-05-nulage/', '/nyheter/2021-05-nulage'],
    ['/nyheter/2021-05-nulage/?ref=x', '/nyheter/2021-05-nulage?ref=x'],
    ['/Feed.xml', '/feed.xml'],
  ])('%s leads to %s in one step', async (from, to) => {
    const answer = await app.visit.get(from)
    expect(answer.status).toBe(301)
    expect(answer.headers['location']).toBe(to)
    await app.visit.get(to).expect(200)
  })

  it('what exists in no form is missing at once', async () => {
    for (const path of ['/Finns-Inte/', '//evil.example', '/nyheter/FINNS', '/%2e%2e/etc/passwd'])
      await app.visit.get(path).expect(404)
  })

  it('no address leads to another host', async () => {
    const characters = fc.constantFrom(
      '/',
      '\\',
      '.',
      '@',
      ':',
      '%2f',
      '%5c',
      '%40',
      'evil.example',
      'nyheter',
      '?',
      '%09',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(characters, { maxLength: 8 }), async (parts) => {
        const answer = await rawRequest(
          app.port,
          `GET /${parts.join('')} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
        )
        expect(answer).toMatch(/^HTTP\/1\.1 (200|301|400|404) /)
        const [, location = '/'] = /^location: (.*)\r$/im.exec(answer) ?? []
        expect(new URL(location, 'http://localhost:3000').origin).toBe('http://localhost:3000')
      }),
      { numRuns: 100 },
    )
  })

  it('unknown parameters change nothing', async () => {
    const plain = await app.visit.get('/nyheter')
    const marked = await app.visit.get('/nyheter?utm_source=x&__proto__=1&q=2')
    expect(marked.status).toBe(200)
    expect(marked.text).toBe(plain.text)
  })

  it('a parameter that stands twice is refused', async () => {
    for (const name of [parameters.sv.page, parameters.sv.topic])
      await app.visit.get(`/nyheter?${name}=2&${name}=3`).expect(400)
    await app.visit.get('/sok?q=a&q=b').expect(400)
  })

  it.each(['0', '-1', '1.5', 'x', '999999', '01', '9'.repeat(30)])(
    'page %s of the reports is missing',
    async (page) => {
      await app.visit.get(`/nyheter?sida=${page}`).expect(404)
    },
  )
})

describe('no path on disk can be reached', () => {
  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/media/../../package.json',
    '/media/..%2fsite.yaml',
    '/media/site.yaml',
    '/assets/css/base.css',
    '/css/base.css',
    '/content/site.yaml',
    '/.env',
    '/.git/config',
    '/nyheter/..%2f..%2fpackage',
    '/nyheter/....//package',
    '/node_modules/express/package.json',
    '/src/main.ts',
  ])('%s', async (path) => {
    const answer = await rawRequest(
      app.port,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /)
    expect(answer).not.toMatch(/"nulage"|root:|securityContact/)
  })
})

describe('who has a page already', () => {
  it('is told so by its tag, in every encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const ask = () => app.visit.get('/nyheter').set('Accept-Encoding', encoding)
      const first = await ask().expect(200)
      const tag = first.headers['etag'] ?? ''
      expect(tag).toMatch(/^"[\w-]+"$/)
      const second = await ask().set('If-None-Match', `"other", W/${tag}`).expect(304)
      expect(second.text).toBe('')
      for (const name of ['cache-control', 'etag', 'vary', 'content-security-policy'])
        expect(second.headers[name], name).toBe(first.headers[name])
      await ask().set('If-None-Match', '"other"').expect(200)
    }
  })

  it('is told so by its date', async () => {
    const { headers } = await app.visit.get('/nyheter')
    const date = headers['last-modified'] ?? ''
    expect(Date.parse(date)).toBeLessThanOrEqual(testNow)
    await app.visit.get('/nyheter').set('If-Modified-Since', date).expect(304)
    await app.visit.get('/nyheter').set('If-Modified-Since', 'yesterday').expect(200)
    const day = 86_400_000
    const earlier = new Date(Date.parse(date) - day).toUTCString()
    await app.visit.get('/nyheter').set('If-Modified-Since', earlier).expect(200)
    const stale = await app.visit
      .get('/nyheter')
      .set('If-Modified-Since', date)
      .set('If-None-Match', '"x"')
    expect(stale.status).toBe(200)
  })

  it('gets another tag in another encoding or another state', async () => {
    const tags = new Set<string | undefined>()
    for (const encoding of ['br', 'gzip', 'identity'])
      tags.add((await app.visit.get('/').set('Accept-Encoding', encoding)).headers['etag'])
    tags.add(
      (await app.visit.get('/').set('Accept-Encoding', 'identity').set('Sec-GPC', '1')).headers[
        'etag'
      ],
    )
    expect(tags.size).toBe(4)
  })
})

describe('HEAD', () => {
  it.each([
    '/',
    '/nyheter/2021-05-nulage',
    '/kakor',
    '/feed.xml',
    '/favicon.ico',
    '/finns-inte',
    '/Nyheter',
  ])('of %s says what GET would', async (path) => {
    const asked = await app.visit.get(path).set('Accept-Encoding', 'gzip')
    const head = await app.visit.head(path).set('Accept-Encoding', 'gzip')
    expect(head.status).toBe(asked.status)
    expect(head.text).toBeFalsy()
    const expected = { ...asked.headers, date: head.headers['date'] }
    expect(head.headers).toEqual(expected)
  })
})

it('every encoding holds the same page', async () => {
  const identity = await bytesOf('/nyheter', 'identity')
  expect(identity.toString()).toMatch(/^<!doctype html>/i)
  expect(brotliDecompressSync(await bytesOf('/nyheter', 'br'))).toEqual(identity)
})

describe('when something fails', () => {
  it('the reader gets a page with header, footer and a number, and the log the rest', async () => {
    const templates = app.parts.templates
    const broken = await createTestApp({
      templates: {
        ...templates,
        sheetOf: (view) => {
          if (view.name === 'start') throw new Error('secret detail')
          return templates.sheetOf(view)
        },
      },
    })
    for (const [path, words] of [
      ['/', 'Ange felnummer'],
      ['/en', 'Please mention fault number'],
    ] as const) {
      const answer = await broken.visit.get(path).expect(500)
      expect(answer.headers['cache-control']).toBe('private, no-store')
      expect(answer.text).toContain(words)
      expect(answer.text).toContain('<header')
      expect(answer.text).toContain('<footer')
      expect(answer.text).not.toMatch(/secret detail|\.ts:\d/)
      const line = broken.logged.at(-1)
      expect(answer.text).toContain(line?.['reference'])
      expect(line).toMatchObject({ level: 'error', path, err: { message: 'secret detail' } })
    }
    await broken.close()
  })

  it('there is an answer even when the templates are all broken', async () => {
    const broken = await createTestApp({
      templates: {
        ...app.parts.templates,
        sheetOf: () => {
          throw new Error('secret detail')
        },
      },
    })
    const answer = await broken.visit.get('/').expect(500)
    expect(answer.text).toContain('Något gick fel')
    expect(answer.text).toContain('Something went wrong')
    expect(answer.text).not.toContain('secret detail')
    expect((await broken.visit.get('/finns-inte')).status).toBe(404)
    await broken.close()
  })

  it('nothing of a search or a cookie is written to the log', async () => {
    await app.visit.get('/sok?q=hemligt').set('Cookie', 'a=hemligt')
    await app.visit.get('/finns-inte?q=hemligt').set('Cookie', '__Host-consent=hemligt')
    expect(JSON.stringify(app.logged)).not.toMatch(/hemligt|127\.0\.0\.1/)
  })
})

function bytesOf(path: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get({ port: app.port, path, headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve(Buffer.concat(chunks))
      })
    }).on('error', reject)
  })
}

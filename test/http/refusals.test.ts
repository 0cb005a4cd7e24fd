import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { rawRequest } from '../helpers/raw-request.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

describe('what no browser sends', () => {
  it.each([
    ['an absolute address', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['no address', 'GET  HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['an asterisk', 'GET * HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a backslash', 'GET /\\evil.example HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['bytes outside ASCII', 'GET /\xe5 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a broken escape', 'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a hidden null', 'GET /nyheter%00 HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['nonsense', 'NONSENSE\r\n\r\n'],
    ['TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
    [
      'two lengths',
      'POST /kakor HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
    ],
    [
      'a length and chunks',
      'POST /kakor HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s gets 400', async (_what, bytes) => {
    const answer = await rawRequest(app.port, withClose(Buffer.from(bytes, 'latin1')))
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  })

  it('a header that is too large gets 431', async () => {
    const answer = await rawRequest(
      app.port,
      `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(17_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })

  it('any bytes at all get an answer, and the server stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const line = Buffer.concat([Buffer.from('GET /'), bytes, Buffer.from(' HTTP/1.1\r\n\r\n')])
        expect(await rawRequest(app.port, withClose(line))).toMatch(/^HTTP\/1\.1 [345]\d\d /)
      }),
      { numRuns: 60 },
    )
    await app.visit.get('/healthz').expect(200)
  })

  it('any Host is no error', async () => {
    for (const host of ['', 'evil.example', '[::1', 'a:b:c', '\xe5', '%00', 'localhost:99999']) {
      const bytes = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
      expect(await rawRequest(app.port, Buffer.from(bytes, 'latin1')), host).toMatch(
        /^HTTP\/1\.1 (200|400) /,
      )
    }
  })

  it('is answered in text, with nothing about the server in it', async () => {
    const answer = await rawRequest(
      app.port,
      'GET http://evil/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toContain('Content-Type: text/plain')
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    expect(answer).not.toMatch(/evil|x-powered-by|^server:|node|express/im)
  })
})

describe('methods', () => {
  const page = '/nyheter'
  const form = '/kakor'

  it.each(['post', 'put', 'patch', 'delete', 'trace'] as const)(
    '%s to a page gets 405',
    async (method) => {
      const answer = await app.visit[method](page)
      expect(answer.status).toBe(405)
      expect(answer.headers['allow']).toBe('GET, HEAD')
    },
  )

  it.each(['put', 'patch', 'delete'] as const)('%s to a form gets 405', async (method) => {
    const answer = await app.visit[method](form)
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD, POST')
  })

  it('OPTIONS tells what may be done', async () => {
    expect((await app.visit.options(page).expect(204)).headers['allow']).toBe('GET, HEAD')
    expect((await app.visit.options(form).expect(204)).headers['allow']).toBe('GET, HEAD, POST')
    const all = await rawRequest(
      app.port,
      'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    )
    expect(all).toMatch(/^HTTP\/1\.1 204 /)
  })

  it('CONNECT opens no tunnel', async () => {
    const answer = await rawRequest(
      app.port,
      'CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 405 /)
  })
})

describe('in production', () => {
  let production: TestApp
  beforeAll(async () => {
    production = await createTestApp({ isProduction: true, siteUrl: 'https://www.example.se' })
  })
  afterAll(() => production.close())

  it.each(['www.example.se', 'WWW.EXAMPLE.SE', 'www.example.se:443'])(
    '%s is our host',
    async (host) => {
      await production.visit.get('/').set('Host', host).expect(200)
    },
  )

  it.each(['example.se', 'evil.example', 'www.example.se.evil.example', 'www.example.se:8080'])(
    '%s is another, and gets 421',
    async (host) => {
      const answer = await production.visit.get('/').set('Host', host).expect(421)
      expect(answer.text).not.toContain(host)
    },
  )

  it('health answers whoever asks', async () => {
    await production.visit.get('/healthz').set('Host', '10.0.0.7').expect(200)
    await production.visit.get('/readyz').set('Host', '10.0.0.7').expect(200)
  })
})

function withClose(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  return Buffer.from(text.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'), 'latin1')
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../src/http/server.ts'
import { createPageCache } from '../../src/render/page-cache.ts'
import { createTestApp, type TestApp } from '../helpers/app.ts'
import { rawRequest } from '../helpers/raw-request.ts'

describe('the server', () => {
  const server = createServer(
    { express: express() },
    { keepAliveTimeout: 76_000, maxConnections: 400 },
  )

  it('cuts off who is slow, and takes no more than it can hold', () => {
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      timeout: 60_000,
      keepAliveTimeout: 76_000,
      maxRequestsPerSocket: 1000,
      maxConnections: 400,
    })
  })

  it('spares Express the setting of prototypes, its costliest habit', async () => {
    const app = express()
    app.use((_request, response) => response.json({ fine: true }))
    const fast = createServer({ express: app }, { keepAliveTimeout: 5_000, maxConnections: 10 })
    const prototypes: unknown[] = []
    fast.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
      prototypes.push(Object.getPrototypeOf(request), Object.getPrototypeOf(response))
    })
    const { default: supertest } = await import('supertest')
    await supertest(fast).get('/').expect(200, { fine: true })
    expect(prototypes).toHaveLength(2)
    expect(prototypes[0]).toBe(app.request)
    expect(prototypes[1]).toBe(app.response)
  })
})

describe('what is answered from memory', () => {
  it('never reaches Express, and all else does', async () => {
    const app = express()
    app.use((_request, response) => response.json({ made: true }))
    const keptPages = (request: IncomingMessage, response: ServerResponse) => {
      if (request.url !== '/kept') return false
      response.writeHead(200, ['Content-Type', 'text/plain']).end('kept')
      return true
    }
    const server = createServer({ keptPages, express: app }, limits)
    const { default: supertest } = await import('supertest')
    expect((await supertest(server).get('/kept').expect(200)).text).toBe('kept')
    await supertest(server).get('/other').expect(200, { made: true })
  })

  it('is left to the page for faults when it cannot be looked up', async () => {
    let isBroken = false
    const pageCache = createPageCache({ bytes: 1_000_000 })
    const app = await createTestApp({
      pageCache: {
        ...pageCache,
        pageAt(...asked) {
          if (isBroken) throw new Error('out of order')
          return pageCache.pageAt(...asked)
        },
      },
    })
    await app.visit.get('/').expect(200)
    isBroken = true
    const { text } = await app.visit.get('/').expect(500)
    expect(text).toContain('<footer')
    isBroken = false
    await app.visit.get('/').expect(200)
    await app.close()
  })

  it('is not given to a request with two hosts, nor in production to one for another', async () => {
    const app = await createTestApp({ isProduction: true })
    const ask = (hosts: string) =>
      rawRequest(app.port, `GET / HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`)
    for (let visit = 0; visit < 2; visit += 1)
      expect(await ask('Host: localhost:3000\r\n')).toMatch(/^HTTP\/1\.1 200 /)
    expect(await ask('Host: localhost:3000\r\nHOST: evil.example\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await ask('Host: evil.example\r\n')).toMatch(/^HTTP\/1\.1 421 /)
    await app.close()
  })

  it('tells whoever knows the page only what guides a cache', async () => {
    const app = await createTestApp()
    const { headers } = await app.visit.get('/').expect(200)
    for (let visit = 0; visit < 2; visit += 1) {
      const known = await app.visit
        .get('/')
        .set('If-None-Match', headers['etag'] ?? '')
        .expect(304)
      expect(Object.keys(known.headers).sort()).toEqual([
        'cache-control',
        'connection',
        'content-revision',
        'content-security-policy',
        'cross-origin-resource-policy',
        'date',
        'etag',
        'last-modified',
        'vary',
      ])
      for (const [name, value] of Object.entries(known.headers))
        if (!['connection', 'date'].includes(name)) expect(headers[name]).toBe(value)
    }
    await app.close()
  })
})

const limits = { keepAliveTimeout: 5_000, maxConnections: 10 }

describe('a connection that is kept', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it('gets an answer to each request, in order, and 400 when one of them is broken', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(app.port, '127.0.0.1')
      let answers = ''
      socket.on('data', (chunk) => (answers += chunk.toString()))
      socket.on('error', reject)
      socket.on('close', () => {
        resolve(answers)
      })
      socket.write(
        'GET /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /readyz HTTP/1.1\r\nHost: a\r\n\r\n',
      )
      setTimeout(() => socket.write('BROKEN\r\n\r\n'), 100)
    })
    expect(text.match(/^HTTP\/1\.1 \d+/gm)).toEqual([
      'HTTP/1.1 200',
      'HTTP/1.1 200',
      'HTTP/1.1 400',
    ])
  })
})

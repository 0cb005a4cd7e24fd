import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort } from '../helpers/process.ts'
import { requestFor } from './load.ts'
import { runLoad } from './run-load.ts'

const requests = [requestFor('/a'), requestFor('/b')]
const good = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello'
let server: Server | undefined
let dials = 0

afterEach(() => {
  server?.close()
})

describe('the load', () => {
  it('counts what a real server answered, and its bytes', async () => {
    const port = await serve((_request, response) => response.end('hello'))
    const result = await runLoad({ port, requests, connections: 4, count: 100 })
    expect(result.outcomes).toEqual({ 200: 100 })
    expect(result.bytes).toBeGreaterThan(100 * 100)
    expect(dials).toBe(4)
    expect(result.p50).toBeLessThanOrEqual(result.p99)
    expect(result.processorSeconds).toBeGreaterThan(0)
  })

  it('asks its requests in turn', async () => {
    const asked: string[] = []
    const port = await serve((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await runLoad({ port, requests, connections: 1, count: 5 })
    expect(asked).toEqual(['/a', '/b', '/a', '/b', '/a'])
  })

  it('dials again where a server lets a connection ask only so often', async () => {
    const port = await serve((_request, response) => response.end('hello'), 10)
    const result = await runLoad({ port, requests, connections: 2, count: 100 })
    expect(result.outcomes).toEqual({ 200: 100 })
    expect(dials).toBe(10)
  })

  it('tells each status apart', async () => {
    let asked = 0
    const port = await serve((_request, response) => {
      asked += 1
      response.writeHead(asked % 4 === 0 ? 503 : asked % 4 === 1 ? 304 : 200).end()
    })
    const result = await runLoad({ port, requests, connections: 3, count: 40 })
    expect(result.outcomes).toEqual({ 200: 20, 304: 10, 503: 10 })
  })

  it('understands chunks, and answers that come in pieces', async () => {
    const chunked = await serve((_request, response) => {
      response.write('hello')
      setTimeout(() => {
        response.write('0\r\n\r\n'.repeat(3))
        response.end('world')
      }, 1)
    })
    const whole = await runLoad({ port: chunked, requests, connections: 2, count: 20 })
    expect(whole.outcomes).toEqual({ 200: 20 })
    server?.close()

    const dripping = await answer(async (socket) => {
      for (const letter of good) {
        socket.write(letter)
        await wait(0)
      }
    })
    const pieces = await runLoad({ port: dripping, requests, connections: 2, count: 6 })
    expect(pieces.outcomes).toEqual({ 200: 6 })
    expect(pieces.bytes).toBe(6 * good.length)
  })

  it('takes a head anew when it has changed', async () => {
    let asked = 0
    const port = await serve((_request, response) => response.end('x'.repeat((asked += 1))))
    const result = await runLoad({ port, requests, connections: 1, count: 30 })
    expect(result.outcomes).toEqual({ 200: 30 })
  })

  it('counts an answer that was cut short as that, and goes on', async () => {
    let asked = 0
    const port = await answer((socket) => {
      asked += 1
      if (asked % 2 === 0) socket.end(good.slice(0, -2))
      else socket.write(good)
    })
    const result = await runLoad({ port, requests, connections: 1, count: 10 })
    expect(result.outcomes).toEqual({ 200: 5, 'cut short': 5 })
  })

  it('counts a connection that closes without a word', async () => {
    const port = await answer((socket) => socket.destroy())
    const result = await runLoad({ port, requests, connections: 2, count: 6 })
    expect(Object.keys(result.outcomes).filter((name) => name === '200')).toEqual([])
    expect(Object.values(result.outcomes).reduce((sum, count) => sum + count)).toBe(6)
  })

  it('counts an answer that is longer than it said, and what is no HTTP', async () => {
    const port = await answer((socket) => socket.write(`${good}, and more`))
    const long = await runLoad({ port, requests, connections: 1, count: 3 })
    expect(long.outcomes).toEqual({ 'more came than was asked for': 3 })
    server?.close()

    const other = await answer((socket) => socket.write('220 mail.example ESMTP\r\n\r\n'))
    const strange = await runLoad({ port: other, requests, connections: 1, count: 3 })
    expect(strange.outcomes).toEqual({ 'no HTTP': 3 })
  })

  it('ends also where nobody listens, or nobody answers', async () => {
    const nobody = { port: await freePort(), requests, connections: 2, count: 4 }
    expect((await runLoad(nobody)).outcomes).toEqual({ ECONNREFUSED: 4 })

    const port = await answer(() => undefined)
    const silent = await runLoad({ port, requests, connections: 2, count: 4, patience: 50 })
    expect(silent.outcomes).toEqual({ 'not answered in time': 4 })
  })

  it('keeps to a rate, and ends', async () => {
    const port = await serve((_request, response) => response.end('hello'))
    const result = await runLoad({ port, requests, connections: 4, count: 50, rate: 1_000 })
    expect(result.outcomes).toEqual({ 200: 50 })
    // The last is due after 49 of a thousand parts of a second.
    expect(result.seconds).toBeGreaterThanOrEqual(0.049)
  })
})

/** A server of Node's. */
async function serve(listener: RequestListener, perConnection = 0): Promise<number> {
  const made = createHttpServer(listener)
  made.maxRequestsPerSocket = perConnection
  return listen(made)
}

/** One that does as it likes with each request. */
function answer(onRequest: (socket: Socket) => unknown): Promise<number> {
  return listen(
    createServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', () => onRequest(socket))
    }),
  )
}

async function listen(made: Server): Promise<number> {
  server = made
  dials = 0
  made.on('connection', () => (dials += 1))
  made.listen(0, '127.0.0.1')
  await once(made, 'listening')
  return (made.address() as AddressInfo).port
}

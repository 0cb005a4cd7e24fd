import { request as forward } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { createTestApp, type TestAppOptions } from './app.ts'

/** The model site at an https address with a parent domain, behind a proxy as in production. */
export interface HttpsSite {
  readonly origin: string
  readonly close: () => Promise<void>
}

export const host = 'www.utveckla.test'

/** Chromium's switches of a stand-in, with this site's domain excepted. */
export function flagsWith(flags: readonly string[]): readonly string[] {
  return flags.map((flag) => flag.replace('MAP * ', 'MAP *.utveckla.test 127.0.0.1, MAP * '))
}

export async function serveOverHttps(options: TestAppOptions = {}): Promise<HttpsSite> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
  })
  let port = 0
  const proxy = createServer({ key, cert }, (request, response) => {
    const { method, url, headers } = request
    const onward = forward({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const origin = `https://${host}:${(proxy.address() as AddressInfo).port}`
  const app = await createTestApp({
    now: Date.UTC(2026, 10, 23, 12),
    siteUrl: origin,
    isProduction: true,
    ...options,
  })
  port = app.port
  return {
    origin,
    close: async () => {
      proxy.close()
      proxy.closeAllConnections()
      await app.close()
    },
  }
}

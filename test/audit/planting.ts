import { createServer, type IncomingHttpHeaders, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A fault as a careless change might bring it into every page. */
export interface Plant {
  /** Put before `</main>`. */
  readonly markup?: string
  /** Served as /planted.js, and named by every page. */
  readonly script?: string
  readonly setCookies?: readonly string[]
  /** Whether the Content-Security-Policy would still stop it. */
  readonly isGuarded?: boolean
}

export interface PlantedSite {
  readonly origin: string
  readonly close: () => Promise<void>
}

/** The site on a further port, with a fault in each page. */
export async function plantInto(port: number, plant: Plant): Promise<PlantedSite> {
  const server = createServer((request, response) => {
    if (request.url === '/planted.js') {
      response.setHeader('content-type', 'text/javascript').end(plant.script)
      return
    }
    const headers = { ...request.headers, 'accept-encoding': 'identity' }
    const { method, url: path } = request
    const passedOn = ask({ port, method, path, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const isPage = answer.headers['content-type']?.startsWith('text/html') === true
        const body = Buffer.concat(parts)
        response.writeHead(
          answer.statusCode ?? 500,
          isPage ? headersWith(plant, answer.headers) : answer.headers,
        )
        response.end(isPage ? pageWith(plant, body.toString()) : body)
      })
    })
    request.pipe(passedOn)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const guards = [
  'content-length',
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
]

function headersWith({ setCookies = [], isGuarded = false }: Plant, headers: IncomingHttpHeaders) {
  const removed = isGuarded ? guards.slice(0, 1) : guards
  const kept = Object.entries(headers).filter(([name]) => !removed.includes(name))
  return {
    ...Object.fromEntries(kept),
    'set-cookie': [...(headers['set-cookie'] ?? []), ...setCookies],
  }
}

function pageWith({ markup = '', script }: Plant, page: string): string {
  const element = script === undefined ? '' : '<script src="/planted.js"></script>'
  return page.replace('</main>', `${markup}${element}</main>`)
}

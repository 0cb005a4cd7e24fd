import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

/** Answers for every host of other people's, on loopback, and counts who is asked for what. */
export interface StandIn {
  /** Switches that make Chromium take this server for every host but localhost. */
  readonly flags: readonly string[]
  /** `host/path` of each request since the last `forget`. */
  asked(): readonly string[]
  hosts(): readonly string[]
  /** Hosts that a connection was opened to, whether or not anything was asked. */
  connectedTo(): readonly string[]
  forget(): void
  close(): Promise<void>
}

export async function createStandIn(): Promise<StandIn> {
  const certificate = await generate([{ name: 'commonName', value: 'stand-in.example' }], {
    keySize: 2048,
  })
  let requests: { readonly host: string; readonly path: string }[] = []
  const server = createServer(
    { key: certificate.private, cert: certificate.cert },
    (request, response) => {
      const path = request.url ?? '/'
      requests.push({ host: request.headers.host ?? '', path })
      const [type, text] = answerTo(path)
      response.writeHead(200, {
        'content-type': type,
        'cross-origin-resource-policy': 'cross-origin',
        'access-control-allow-origin': '*',
      })
      response.end(text)
    },
  )
  let names = new Set<string>()
  server.on('secureConnection', ({ servername }) => {
    names.add(typeof servername === 'string' ? servername : '')
  })
  const port = await listening(server)
  return {
    flags: [
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
      '--ignore-certificate-errors',
    ],
    asked: () => requests.map(({ host, path }) => host + path),
    hosts: () => [...new Set(requests.map(({ host }) => host))].sort(),
    connectedTo: () => [...names].sort(),
    forget: () => {
      requests = []
      names = new Set()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

// What Matomo's own script does, as far as a visitor's browser can tell: a cookie and a beacon.
const matomo = `
  document.cookie = '_pk_id.1.1fff=abc; path=/; max-age=33955200'
  document.cookie = '_pk_ses.1.1fff=1; path=/; max-age=1800'
  const url = new URL(document.querySelector('script[data-url]')?.dataset.url ?? document.currentScript.src)
  fetch(new URL('matomo.php?action_name=test', url), { method: 'POST', mode: 'no-cors', keepalive: true })
`

function answerTo(path: string): readonly [type: string, text: string] {
  if (path.split('?')[0]?.endsWith('.js')) return ['text/javascript', matomo]
  return ['text/html', '<!doctype html><html lang="en"><title>stand-in</title><p>stand-in</p>']
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

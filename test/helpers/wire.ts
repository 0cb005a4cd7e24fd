import { get, type IncomingHttpHeaders } from 'node:http'

export interface WireAnswer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** As they came: nothing is decoded. */
  readonly bytes: Buffer
}

/** Asks a server on loopback as a browser would that knows brotli, and decodes nothing. */
export function askByWire(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const sent = { host: 'localhost:3000', 'accept-encoding': 'gzip, deflate, br', ...headers }
  return new Promise((resolve, reject) => {
    get({ port, path, host: '127.0.0.1', headers: sent }, (response) => {
      const { statusCode: status, headers } = response
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({ status, headers, bytes: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}

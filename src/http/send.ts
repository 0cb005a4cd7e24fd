import type { IncomingHttpHeaders } from 'node:http'
import type { Request, Response } from 'express'
import type { Instant } from '../base/clock.ts'
import type { Representation } from '../render/representation.ts'
import { encodingFor } from './accept-encoding.ts'

export interface Sending {
  readonly status: number
  readonly cacheControl: string
  /** Besides Accept-Encoding. */
  readonly vary?: readonly string[]
  readonly lastModified?: Instant
}

/** Sends bytes in the best encoding, or 304 to whoever has them already (RFC 9110 §13). */
export function send(
  request: Request,
  response: Response,
  representation: Representation,
  { status, cacheControl, vary = [], lastModified }: Sending,
): void {
  const encoding = representation.isCompressible
    ? encodingFor(request.headers['accept-encoding'])
    : 'identity'
  const etag = representation.etagIn(encoding)
  const varies = representation.isCompressible ? [...vary, 'Accept-Encoding'] : vary

  response.setHeader('Cache-Control', cacheControl)
  if (varies.length > 0) response.setHeader('Vary', varies.join(', '))
  const isValidated = status === 200 && !cacheControl.includes('no-store')
  if (isValidated) response.setHeader('ETag', etag)
  if (isValidated && lastModified !== undefined)
    response.setHeader('Last-Modified', new Date(lastModified).toUTCString())

  if (isValidated && isKnown(request.headers, etag, lastModified)) {
    for (const name of response.getHeaderNames())
      if (!guidesCaches(name)) response.removeHeader(name)
    response.writeHead(304).end()
    return
  }
  const bytes = representation.bytesIn(encoding)
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Type', representation.type)
  response.setHeader('Content-Length', bytes.byteLength)
  response.writeHead(status).end(bytes)
}

/**
 * Whether a 304 tells it: what RFC 9110 §15.4.5 lists, and what may change while the bytes stay the
 * same. Whoever asked has the rest.
 */
export function guidesCaches(name: string): boolean {
  return guiding.has(name)
}

const guiding = new Set([
  'access-control-allow-origin',
  'cache-control',
  'content-revision',
  'content-security-policy',
  'cross-origin-resource-policy',
  'etag',
  'last-modified',
  'vary',
])

/** If-None-Match decides alone where it is sent; dates are told to the second. */
export function isKnown(
  headers: IncomingHttpHeaders,
  etag: string,
  lastModified: Instant | undefined,
): boolean {
  const wanted = headers['if-none-match']
  if (wanted !== undefined)
    return (
      wanted === '*' || wanted.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
    )
  const since = Date.parse(headers['if-modified-since'] ?? '')
  if (lastModified === undefined || Number.isNaN(since)) return false
  return Math.floor(lastModified / 1000) * 1000 <= since
}

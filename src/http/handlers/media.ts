import { pipeline } from 'node:stream/promises'
import type { Request, RequestHandler, Response } from 'express'
import type { MediaFile } from '../../content/media.ts'
import type { Pictures } from '../../content/pictures.ts'
import { openRegular, type RegularFile } from '../../content/regular-file.ts'
import type { SiteStore } from '../../content/site-store.ts'
import { shared } from '../../paths.ts'
import { rangeOf } from '../byte-range.ts'
import { targetOf } from '../target.ts'

export interface MediaOptions {
  readonly store: Pick<SiteStore, 'current'>
  readonly pictures: Pictures
}

/** Pictures, attachments and video: streamed from disk, by an address that names their bytes. */
export function media({ store, pictures }: MediaOptions): RequestHandler {
  return async function media(request, response, next) {
    const { pathname } = targetOf(request.url)
    const answer = pathname.startsWith(shared.media)
      ? await pictures.pictureAt(store.current(), pathname)
      : undefined
    switch (answer?.kind) {
      case undefined:
        next()
        return
      case 'derived':
        setHeaders(response, pathname, answer.type)
        if (isKnown(request, response)) response.status(304).end()
        else response.setHeader('Content-Length', answer.bytes.byteLength).end(answer.bytes)
        return
      case 'original':
        if (!(await sendFile(request, response, answer.file))) next()
    }
  }
}

function setHeaders(response: Response, pathname: string, type: string): void {
  const charset = type.startsWith('text/') ? '; charset=utf-8' : ''
  response.setHeader('Content-Type', type + charset)
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  // The address holds the hash of the bytes.
  response.setHeader('ETag', `"${pathname.slice(shared.media.length)}"`)
  // Others show our pictures: feed readers, search engines, social media.
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  // Opened by itself a drawing is a document, and could run scripts as this site.
  if (type === 'image/svg+xml')
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    )
  // Browsers show PDF by a page of their own, which a policy would keep from loading.
  if (type === 'application/pdf') response.removeHeader('Content-Security-Policy')
}

function isKnown(request: Request, response: Response): boolean {
  return request.headers['if-none-match']?.includes(String(response.getHeader('ETag'))) === true
}

/** Whether there was something to send: the file may have gone since the site was read. */
async function sendFile(request: Request, response: Response, file: MediaFile): Promise<boolean> {
  const opened = await openRegular(file.path.slice(0, -file.file.length), file.file)
  if (opened === undefined) return false
  try {
    if (opened.size !== file.size) return false
    setHeaders(response, file.url, file.type)
    response.setHeader('Accept-Ranges', 'bytes')
    if (isKnown(request, response)) response.status(304).end()
    else await sendBytes(request, response, opened)
    return true
  } finally {
    await opened.handle.close()
  }
}

async function sendBytes(
  request: Request,
  response: Response,
  { handle, size }: RegularFile,
): Promise<void> {
  const ifRange = request.headers['if-range']
  const isSame = ifRange === undefined || ifRange === response.getHeader('ETag')
  const range = rangeOf(isSame ? request.headers.range : undefined, size)
  switch (range.kind) {
    case 'none':
      response.setHeader('Cache-Control', 'no-store')
      response.status(416).setHeader('Content-Range', `bytes */${String(size)}`)
      response.end()
      return
    case 'part':
      response.status(206)
      response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${String(size)}`)
      break
    case 'whole':
      break
  }
  const { start, end } = range
  response.setHeader('Content-Length', end - start + 1)
  if (request.method === 'HEAD' || size === 0) response.end()
  else
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response).catch(
      ignoreDeparture,
    )
}

/** Who watches a video leaves in the middle of it: that is no fault. */
function ignoreDeparture(): void {
  return
}

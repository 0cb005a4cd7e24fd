import type { IncomingMessage } from 'node:http'
import { previewAt, previewPathOf } from '../paths.ts'
import { targetOf } from './target.ts'

/**
 * What a log line says of a request: no query, which may be what somebody searched for, and no
 * token, which would let whoever reads the log see what is not published.
 */
export function pathForLog(request: IncomingMessage): string {
  const { pathname } = targetOf(request.url ?? '')
  const preview = previewAt(pathname)
  return preview === undefined ? pathname.slice(0, 512) : previewPathOf(preview.locale, '…')
}

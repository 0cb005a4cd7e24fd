import type { IncomingMessage } from 'node:http'
import { targetOf } from './target.ts'

/** What a log line says of a request: no query, which may be what somebody searched for. */
export function pathForLog(request: IncomingMessage): string {
  return targetOf(request.url ?? '').pathname.slice(0, 512)
}

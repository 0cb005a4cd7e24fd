import { Agent, get, type IncomingMessage } from 'node:http'

/** What a reader behind a shared cache sees at an address. */
export interface Seen {
  readonly status: number
  readonly text: string
  readonly location: string
}

/** A cache that does what it is told and no more: RFC 9111, without heuristics. */
export interface SharedCache {
  readonly see: (path: string, now: number) => Promise<Seen>
  /** How often it answered by itself, and how often the server told it that nothing was new. */
  readonly counts: { fresh: number; unchanged: number; whole: number }
  readonly clear: () => void
  readonly close: () => void
}

interface Kept extends Seen {
  readonly etag: string | undefined
  readonly lastModified: string | undefined
  readonly until: number
}

export function createSharedCache(port: number): SharedCache {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  const kept = new Map<string, Kept>()
  const counts = { fresh: 0, unchanged: 0, whole: 0 }
  let asked = 0

  function validatorsOf({ etag, lastModified }: Kept): Record<string, string> {
    asked += 1
    // Every third time by the date alone, as simple programs do.
    if (asked % 3 === 0 && lastModified !== undefined) return { 'if-modified-since': lastModified }
    return etag === undefined ? {} : { 'if-none-match': etag }
  }

  return {
    counts,
    async see(path, now) {
      const old = kept.get(path)
      if (old !== undefined && now < old.until) {
        counts.fresh += 1
        return old
      }
      const { message, text } = await request(port, path, agent, old ? validatorsOf(old) : {})
      const control = message.headers['cache-control'] ?? ''
      const age = /^public, max-age=(\d+)/.exec(control)?.[1]
      const until = now + Number(age ?? 0) * 1000
      if (message.statusCode === 304 && old !== undefined) {
        counts.unchanged += 1
        kept.set(path, { ...old, until })
        return old
      }
      counts.whole += 1
      const seen: Kept = {
        status: message.statusCode ?? 0,
        text,
        location: message.headers.location ?? '',
        etag: message.headers.etag,
        lastModified: message.headers['last-modified'],
        until,
      }
      if (control.includes('no-store')) kept.delete(path)
      else kept.set(path, seen)
      return seen
    },
    clear: () => {
      kept.clear()
    },
    close: () => {
      agent.destroy()
    },
  }
}

function request(
  port: number,
  path: string,
  agent: Agent,
  headers: Record<string, string>,
): Promise<{ message: IncomingMessage; text: string }> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, agent, headers }, (message) => {
      let text = ''
      message.setEncoding('utf8')
      message.on('data', (chunk: string) => (text += chunk))
      message.on('end', () => {
        resolve({ message, text })
      })
    }).on('error', reject)
  })
}

import type { Socket } from 'node:net'
import { host } from './edge.ts'

export interface Reply {
  readonly status: number
  /** By name in lower case; several of a name one after another. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
  readonly body: string
}

/** A GET of a reader with these further header lines. */
export function get(connect: () => Socket, path: string, ...lines: readonly string[]) {
  return exchange(connect, requestOf('GET', path, lines))
}

export function requestOf(
  method: string,
  path: string,
  lines: readonly string[],
  body = '',
): string {
  const head = [`${method} ${path} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...lines]
  if (body !== '') head.push(`Content-Length: ${Buffer.byteLength(body)}`)
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

/** Sends bytes as they are, and reads the first answer to them; undefined where there was none. */
export function exchange(connect: () => Socket, bytes: string): Promise<Reply | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect()
    const parts: Buffer[] = []
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(parseReply(Buffer.concat(parts).toString()))
    }
    const timer = setTimeout(end, 3_000)
    socket.on('data', (part) => parts.push(part))
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' || error.code === 'EPIPE') end()
      else reject(error)
    })
    socket.on('close', end)
    socket.write(Buffer.from(bytes, 'latin1'))
  })
}

function parseReply(text: string): Reply | undefined {
  const split = text.indexOf('\r\n\r\n')
  const [statusLine = '', ...lines] = text.slice(0, Math.max(split, 0)).split('\r\n')
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(statusLine)?.[1]
  if (status === undefined) return undefined
  const headers: Record<string, string[]> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    headers[name] = [...(headers[name] ?? []), line.slice(colon + 1).trim()]
  }
  return { status: Number(status), headers, body: text.slice(split + 4) }
}

import { connect, type Socket } from 'node:net'
import { argv } from 'node:process'

/** What to ask of whom. Requests are whole, as bytes on the wire, and are asked in turn. */
export interface Load {
  readonly port: number
  readonly requests: readonly string[]
  readonly connections: number
  readonly count: number
  /** Requests a second; undefined: as fast as answers come. */
  readonly rate?: number
}

export interface LoadResult {
  readonly seconds: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
  readonly statuses: Readonly<Record<string, number>>
}

// A process of its own, so that the load's work is not counted as the server's.
if (argv[2] === 'worker') {
  process.on('message', (load: Load) => {
    void run(load).then((result) => process.send?.(result))
  })
  process.send?.('ready')
}

async function run(load: Load): Promise<LoadResult> {
  const requests = load.requests.map((text) => Buffer.from(text))
  const latencies: number[] = []
  const statuses: Record<string, number> = {}
  let next = 0
  const began = performance.now()

  function take(): Buffer | undefined {
    if (next >= load.count) return undefined
    return requests[next++ % requests.length]
  }

  function due(): number {
    return load.rate === undefined ? performance.now() : began + (next * 1000) / load.rate
  }

  async function client(): Promise<void> {
    const connection = await open(load.port)
    for (;;) {
      const at = due()
      const request = take()
      if (request === undefined) break
      const early = at - performance.now()
      if (early > 0.5) await new Promise((resolve) => setTimeout(resolve, early))
      const status = await connection.ask(request)
      latencies.push(performance.now() - at)
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    connection.close()
  }

  await Promise.all(Array.from({ length: load.connections }, client))
  const seconds = (performance.now() - began) / 1000
  latencies.sort((a, b) => a - b)
  const at = (part: number) => latencies[Math.floor(latencies.length * part)] ?? 0
  return { seconds, p50: at(0.5), p99: at(0.99), statuses }
}

interface Connection {
  ask(request: Buffer): Promise<string>
  close(): void
}

/** Just enough of HTTP/1.1 to know where an answer ends; reconnects where the server closes. */
async function open(port: number): Promise<Connection> {
  let socket = await dial(port)
  let settle: ((status: string) => void) | undefined
  let buffered: Buffer[] = []
  let size = 0
  let wanted = -1
  let isLast = false
  let head = ''

  function onData(chunk: Buffer): void {
    buffered.push(chunk)
    size += chunk.length
    if (wanted < 0) {
      const whole = buffered.length === 1 ? chunk : Buffer.concat(buffered)
      const end = whole.indexOf('\r\n\r\n')
      if (end < 0) return
      head = whole.toString('latin1', 0, end)
      wanted = end + 4 + bodyLength(head)
      isLast = /\r\nconnection: close/i.test(head)
    }
    const isChunked = wanted === Infinity
    if (isChunked ? !endsChunks(buffered) : size < wanted) return
    const done = settle
    settle = undefined
    buffered = []
    size = 0
    wanted = -1
    done?.(head.slice(9, 12))
  }
  socket.on('data', onData)
  return {
    async ask(request) {
      if (isLast || socket.destroyed) {
        socket.destroy()
        socket = await dial(port)
        socket.on('data', onData)
        isLast = false
      }
      return new Promise((resolve) => {
        settle = resolve
        socket.write(request)
      })
    },
    close: () => socket.destroy(),
  }
}

function bodyLength(head: string): number {
  if (/^HTTP\/1\.1 (?:304|204)/.test(head)) return 0
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  return length === undefined ? Infinity : Number(length)
}

function endsChunks(buffered: readonly Buffer[]): boolean {
  const tail = Buffer.concat(buffered.slice(-2))
  return tail.toString('latin1', tail.length - 5) === '0\r\n\r\n'
}

function dial(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
      resolve(socket)
    })
    socket.once('error', reject)
  })
}

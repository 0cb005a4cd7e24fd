import { connect, type Socket } from 'node:net'
import { createAnswerReader } from './answer-reader.ts'

/** What to ask of whom. Requests are whole, as bytes on the wire, and are asked in turn. */
export interface Load {
  readonly port: number
  readonly requests: readonly string[]
  readonly connections: number
  readonly count: number
  /** Requests a second, sent when they are due; undefined: as fast as answers come. */
  readonly rate?: number
  /** Whether a timer will do, that sends what has come due in a millisecond at once. */
  readonly isLeisurely?: boolean
  /** Default: a minute. What is not answered by then is an outcome too. */
  readonly patience?: number
}

export interface LoadResult {
  readonly seconds: number
  /** Of processor time that asking took. */
  readonly processorSeconds: number
  /** Of all answers, heads included. */
  readonly bytes: number
  /** Milliseconds from when an answer was due to be asked for until it was whole. */
  readonly p50: number
  readonly p99: number
  /** How many requests ended so: a status, or what went wrong. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** Never rejects for what a server does: that is an outcome. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const tally = createTally(load.count)
  const cpu = process.cpuUsage()
  const began = performance.now()
  const asking = load.rate === undefined ? askInTurn(load, tally) : askWhenDue(load, tally)
  const impatience = setTimeout(tally.giveUp, load.patience ?? 60_000)
  await tally.ended
  clearTimeout(impatience)
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  for (const line of asking) line.close()
  return { seconds, processorSeconds: (user + system) / 1e6, ...tally.told() }
}

/** Each line asks again as soon as it has been answered. */
function askInTurn({ port, requests, connections, count }: Load, tally: Tally): readonly Line[] {
  const bytes = requests.map((text) => Buffer.from(text))
  let asked = 0
  function askOn(line: Line): void {
    if (asked === count) return
    const request = bytes[asked % bytes.length] ?? Buffer.alloc(0)
    asked += 1
    line.ask(request, performance.now())
  }
  const lines = Array.from({ length: Math.min(connections, count) }, () =>
    createLine(port, tally, askOn),
  )
  lines.forEach(askOn)
  return lines
}

/**
 * A request goes out on the microsecond, for which the loop spins and fills its core: a timer's
 * millisecond would hide the answer's time. One that no free line can take waits, and that counts.
 * A line is opened when the one before it has been answered, as readers come: of many at once a
 * server with several workers gives more to the one that happens to be awake.
 */
function askWhenDue(load: Load, tally: Tally): readonly Line[] {
  const { port, requests, connections, count, rate = 1, isLeisurely = false } = load
  const bytes = requests.map((text) => Buffer.from(text))
  const free: Line[] = []
  const lines: Line[] = []
  function open(): void {
    if (lines.length === connections) return
    const line = createLine(port, tally, () => {
      free.push(line)
      if (line === lines.at(-1)) open()
    })
    lines.push(line)
    free.push(line)
  }
  open()
  const began = performance.now()
  let asked = 0
  function look(): void {
    for (; asked < count; asked += 1) {
      const due = began + (asked * 1000) / rate
      if (due > performance.now() || tally.isOver()) break
      const line = free.shift()
      if (line === undefined) break
      line.ask(bytes[asked % bytes.length] ?? Buffer.alloc(0), due)
    }
    if (asked === count || tally.isOver()) return
    if (isLeisurely) setTimeout(look, 1)
    else setImmediate(look)
  }
  look()
  return lines
}

interface Line {
  readonly ask: (request: Buffer, due: number) => void
  readonly close: () => void
}

/** A connection, made again where the server closed it. `onFree` when it may be asked again. */
function createLine(port: number, tally: Tally, onFree: (line: Line) => void): Line {
  const reader = createAnswerReader()
  const buffer = Buffer.allocUnsafe(65_536)
  let socket: Socket | undefined
  let waiting: { readonly due: number } | undefined
  const line = { ask, close: () => socket?.destroy() }

  function ask(request: Buffer, due: number): void {
    waiting = { due }
    socket ??= dial()
    socket.write(request)
  }

  function dial(): Socket {
    const made = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      // The same memory for every read, and no stream between: half of what a request cost.
      onread: { buffer, callback: take },
    })
    made.once('error', (error: NodeJS.ErrnoException) => {
      fail(made, error.code ?? error.message)
    })
    made.once('close', () => {
      fail(made, 'cut short')
    })
    return made
  }

  function take(size: number): boolean {
    try {
      tally.add(size)
      const answer = reader.take(buffer.subarray(0, size))
      if (answer === undefined) return true
      if (waiting === undefined) throw new Error('an answer that nobody asked for')
      if (answer.isLast) hangUp()
      end(answer.status)
    } catch (error) {
      const made = socket
      if (made !== undefined) fail(made, error instanceof Error ? error.message : String(error))
    }
    return true
  }

  function fail(made: Socket, outcome: string): void {
    if (made !== socket) return
    hangUp()
    if (waiting !== undefined) end(outcome)
  }

  function hangUp(): void {
    socket?.destroy()
    socket = undefined
    reader.reset()
  }

  function end(outcome: string): void {
    const due = waiting?.due ?? NaN
    waiting = undefined
    tally.end(outcome, performance.now() - due)
    onFree(line)
  }

  return line
}

interface Tally {
  readonly add: (bytes: number) => void
  readonly end: (outcome: string, milliseconds: number) => void
  readonly giveUp: () => void
  readonly isOver: () => boolean
  readonly ended: Promise<void>
  readonly told: () => Pick<LoadResult, 'bytes' | 'p50' | 'p99' | 'outcomes'>
}

function createTally(count: number): Tally {
  const latencies = new Float64Array(count)
  const outcomes: Record<string, number> = {}
  let bytes = 0
  let done = 0
  let isOver = false
  let settle: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    settle = resolve
  })
  function stop(): void {
    isOver = true
    settle()
  }
  return {
    add: (size) => {
      bytes += size
    },
    end: (outcome, milliseconds) => {
      if (isOver) return
      latencies[done] = milliseconds
      done += 1
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (done === count) stop()
    },
    giveUp: () => {
      outcomes['not answered in time'] = count - done
      stop()
    },
    isOver: () => isOver,
    ended,
    told: () => {
      const sorted = latencies.subarray(0, done).sort()
      const at = (part: number) => sorted[Math.min(done - 1, Math.floor(done * part))] ?? NaN
      return { bytes, p50: at(0.5), p99: at(0.99), outcomes }
    },
  }
}

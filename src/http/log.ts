import { pino } from 'pino'
import type { Log } from '../base/log.ts'

/** Where lines go: `process.stdout`, or a list in a test. */
export interface LogStream {
  readonly writableLength: number
  write(line: string): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** Bytes that may wait for a slow reader before lines are dropped instead. */
const patience = 1024 * 1024

/** JSON, one object a line. A full disk or a closed pipe costs lines, never an answer. */
export function createLog(level: string, stream: LogStream): Log {
  let dropped = 0
  let isBroken = false
  stream.on('error', () => {
    isBroken = true
  })

  function write(line: string): void {
    if (isBroken || stream.writableLength > patience) {
      dropped += 1
      return
    }
    if (dropped > 0) {
      stream.write(`${JSON.stringify({ level: 'warn', dropped, msg: 'log lines were dropped' })}\n`)
      dropped = 0
    }
    stream.write(oneLine(line))
  }

  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  )
}

/** JSON escapes what is below space; a terminal or a log reader may act on these too. */
function oneLine(line: string): string {
  return line.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

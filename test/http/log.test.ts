import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/http/log.ts'

describe('the log', () => {
  it('is one JSON object a line, whatever is written', () => {
    const { log, lines } = logWith()
    const hostile = 'a\nb\u2028c\u001b[31md\u009be"'
    log.warn({ path: hostile }, hostile)
    expect(lines).toHaveLength(1)
    expect(lines[0]?.trimEnd()).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', path: hostile, msg: hostile })
  })

  it('keeps letters as people read them', () => {
    const { log, lines } = logWith()
    log.info({}, 'Nuläge svarar på http://localhost:3000')
    expect(lines[0]).toContain('Nuläge svarar på')
  })

  it('loses lines rather than memory when nobody reads, and says how many', () => {
    const { log, lines, stream } = logWith()
    stream.writableLength = 2 * 1024 * 1024
    log.info({}, 'lost')
    log.info({}, 'lost')
    stream.writableLength = 0
    log.info({}, 'kept')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { dropped: 2 },
      { msg: 'kept' },
    ])
  })

  it('survives that its reader goes away', () => {
    const { log, lines, stream } = logWith()
    stream.fail(new Error('EPIPE'))
    log.error({}, 'said to nobody')
    expect(lines).toEqual([])
  })
})

function logWith() {
  const lines: string[] = []
  let listener: (error: Error) => void = () => undefined
  const stream = {
    writableLength: 0,
    write: (line: string) => lines.push(line),
    on: (_event: 'error', told: (error: Error) => void) => {
      listener = told
    },
    fail: (error: Error) => {
      listener(error)
    },
  }
  return { log: createLog('info', stream), lines, stream }
}

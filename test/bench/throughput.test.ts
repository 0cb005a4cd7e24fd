import { describe, expect, it } from 'vitest'
import { type Burst, speedRatio, type Tried, triedTable } from './throughput.ts'
import { reachOf } from './workers.ts'

function triedAs(name: string, burst: Partial<Burst>): Tried {
  const usual = { rate: 10_000, cpu: 50, processorSeconds: [0.5], size: 5_000 }
  return {
    name,
    bursts: [{ ...usual, cores: { server: 0.99, busiest: 0.99, load: 0.5 }, ...burst }],
  }
}

const unfilled = { cores: { server: 0.6, busiest: 0.6, load: 0.99 } }

describe('a comparison of two servers', () => {
  it('goes by the rate when both had a full core', () => {
    const figure = speedRatio('a / b', triedAs('a', { rate: 30_000 }), triedAs('b', {}))
    expect(figure).toEqual({ name: 'a / b, rate', values: [3], unit: '×' })
  })

  it('goes by processor time when one of them had not', () => {
    const a = triedAs('a', { rate: 12_000, cpu: 20, ...unfilled })
    expect(speedRatio('a / b', a, triedAs('b', { cpu: 50 }))).toEqual({
      name: 'a / b, per second of a core',
      values: [2.5],
      unit: '×',
    })
  })

  it('says whose the limit was', () => {
    const rows = triedTable([
      triedAs('a', {}),
      triedAs('b', unfilled),
      triedAs('c', { cores: { server: 1.2, busiest: 0.6, load: 0.4 } }),
    ]).split('\n')
    expect(rows.map((row) => / (the \w+|THE \w+)$/.exec(row)?.[1])).toEqual([
      undefined,
      'the server',
      'THE LOAD',
      'the machine',
    ])
  })
})

describe('what two workers would do with a core each', () => {
  const one = reachOf({ processorSeconds: [4] })

  it('is twice as much when they share alike', () => {
    expect(reachOf({ processorSeconds: [0, 2, 2] }) / one).toBe(2)
  })

  it('is no more than the busiest allows', () => {
    expect(reachOf({ processorSeconds: [0, 4, 0] }) / one).toBe(1)
    expect(reachOf({ processorSeconds: [0, 2.5, 1.5] }) / one).toBe(1.6)
  })

  it('counts the supervisor, who has no core of its own', () => {
    expect(reachOf({ processorSeconds: [1, 2, 2] }) / one).toBe(1.6)
  })
})

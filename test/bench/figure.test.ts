import { describe, expect, it } from 'vitest'
import { exitCodeOf, type Figure, isMet, medianOf, percentileOf, tableOf } from './figure.ts'

const fast: Figure = { name: 'fast', values: [3, 1, 2], unit: '×', goal: { atLeast: 2 } }
const slow: Figure = { name: 'slow', values: [51, 40, 60], unit: 'ms', goal: { atMost: 50 } }
const away: Figure = { name: 'away', notHere: 'apt-get install hugo' }

describe('a figure', () => {
  it('is the median of its rounds, whatever their order', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([10, 1, 2, 4])).toBe(3)
    expect(medianOf([100, 20, 3])).toBe(20)
    expect(medianOf([])).toBeNaN()
  })

  it('has percentiles that one of its values reached', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(percentileOf(values, 0.95)).toBe(95)
    expect(percentileOf(values, 1)).toBe(100)
    expect(percentileOf([7], 0.5)).toBe(7)
  })

  it('meets its goal on the line, and misses it beside', () => {
    expect(isMet(fast)).toBe(true)
    expect(isMet({ ...fast, goal: { atLeast: 2.01 } })).toBe(false)
    expect(isMet(slow)).toBe(false)
    expect(isMet({ ...slow, goal: { atMost: 51 } })).toBe(true)
  })

  it('meets no goal when nothing, or no number, was measured', () => {
    expect(isMet({ ...fast, values: [] })).toBe(false)
    expect(isMet({ ...slow, values: [NaN, NaN, NaN] })).toBe(false)
  })

  it('needs no goal, and no program that is not here', () => {
    expect(isMet({ name: 'told only', values: [1], unit: 's' })).toBe(true)
    expect(isMet(away)).toBe(true)
  })
})

describe('the run', () => {
  it('ends with 1 when one goal of many is missed', () => {
    expect(exitCodeOf([fast, away])).toBe(0)
    expect(exitCodeOf([fast, slow, away])).toBe(1)
  })

  it('tells median, spread, rounds, goal and verdict, in columns', () => {
    expect(tableOf([fast, slow, away]).split('\n')).toEqual([
      'what  median   spread     rounds  goal',
      'fast  2.00 ×   1.00–3.00  3       ≥ 2 ×    met',
      'slow  51.0 ms  40.0–60.0  3       ≤ 50 ms  MISSED',
      'away  –        –          –       –        not here: apt-get install hugo',
    ])
  })
})

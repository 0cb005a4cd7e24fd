import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rangeOf } from '../../src/http/byte-range.ts'

it.each([
  ['bytes=0-0', { kind: 'part', start: 0, end: 0 }],
  ['bytes=10-', { kind: 'part', start: 10, end: 99 }],
  ['bytes=-10', { kind: 'part', start: 90, end: 99 }],
  ['bytes=-1000', { kind: 'part', start: 0, end: 99 }],
  ['bytes=90-1000', { kind: 'part', start: 90, end: 99 }],
  ['bytes=100-', { kind: 'none' }],
  ['bytes=-0', { kind: 'none' }],
  ['bytes=5-1', { kind: 'whole', start: 0, end: 99 }],
  ['bytes=0-1,5-6', { kind: 'whole', start: 0, end: 99 }],
  ['bytes=-', { kind: 'whole', start: 0, end: 99 }],
  ['pages=1-2', { kind: 'whole', start: 0, end: 99 }],
  [undefined, { kind: 'whole', start: 0, end: 99 }],
])('of a hundred bytes %s is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

it('a part is never outside the file', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat()), fc.integer({ min: 1 }), (first, last, size) => {
      const range = rangeOf(`bytes=${String(first)}-${String(last ?? '')}`, size)
      if (range.kind === 'none') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThan(size)
      expect(range.start).toBeLessThanOrEqual(range.end)
    }),
  )
})

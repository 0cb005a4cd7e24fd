import fc from 'fast-check'
import { expect, it } from 'vitest'
import { encodingFor } from '../../src/http/accept-encoding.ts'

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['BR', 'br'],
  ['identity', 'identity'],
  ['br;q=nonsense', 'identity'],
])('a browser that accepts %j gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})

it('survives any header', () => {
  fc.assert(fc.property(fc.string(), (header) => encodingFor(header).length > 0))
})

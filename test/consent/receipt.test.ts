import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/consent/consent.ts'
import { type Receipt, receiptTextOf, verifyReceipt } from '../../src/consent/receipt.ts'

const newest = 'n'.repeat(32)
const older = 'o'.repeat(32)
const foreign = 'f'.repeat(32)
const decision: Decision = {
  choice: { statistics: true, thirdParty: false },
  decidedOn: Date.UTC(2026, 2, 3) / 86_400_000,
  agreedTo: { statistics: 'Tq0x1Z', thirdParty: '-' },
}
const receipt: Receipt = { site: 'https://www.example.se', decision }
const text = receiptTextOf(receipt, newest)
const verify = (given: string) => verifyReceipt(given, [newest, older]).verdict

describe('a receipt', () => {
  test('says in plain JSON what was chosen, where, when and for how long', () => {
    expect(JSON.parse(text)).toEqual({
      receipt: 'nulage-consent-1',
      site: 'https://www.example.se',
      decidedOn: '2026-03-03',
      validThrough: '2026-08-30',
      statistics: true,
      thirdParty: false,
      policy: { statistics: 'Tq0x1Z', thirdParty: '-' },
      key: expect.stringMatching(/^[\w-]{8}$/) as unknown,
      signature: expect.stringMatching(/^[\w-]{43}$/) as unknown,
    })
  })

  test('is valid where it was made, also after the secrets were rotated', () => {
    expect(verifyReceipt(text, [newest])).toEqual({ verdict: 'valid', receipt })
    expect(verifyReceipt(text, [older, newest])).toEqual({ verdict: 'valid', receipt })
  })

  test('may be spaced and ordered anew, as programs do', () => {
    const values = JSON.parse(text) as Record<string, unknown>
    expect(verify(JSON.stringify(values))).toBe('valid')
    expect(verify(JSON.stringify(Object.fromEntries(Object.entries(values).reverse())))).toBe(
      'valid',
    )
    expect(verify(`\uFEFF${text.replaceAll('\n', '\r\n')}  `)).toBe('valid')
  })

  test('is by an unknown key once the secret is gone, and on another site', () => {
    expect(verifyReceipt(text, [foreign]).verdict).toBe('unknownKey')
    expect(verifyReceipt(text, []).verdict).toBe('unknownKey')
  })

  test.each([
    ['a yes made of a no', '"thirdParty": false', '"thirdParty": true'],
    ['another day', '2026-03-03', '2026-03-04'],
    ['a longer life', '2026-08-30', '2027-08-30'],
    ['another site', 'www.example.se', 'www.evil.example'],
    ['another policy', 'Tq0x1Z', 'Tq0x1Y'],
    ['another kind', 'nulage-consent-1', 'nulage-consent-2'],
    ['something added', '"key"', '"note": "x", "key"'],
    ['a text where yes or no stood', '"statistics": true', '"statistics": "true"'],
    ['a day that does not exist', '2026-03-03', '2026-02-30'],
    ['another signature', /"signature": "\w/, '"signature": "_'],
  ])('with %s is altered', (_what, from, to) => {
    const altered = text.replace(from, to)
    expect(altered).not.toBe(text)
    expect(verify(altered)).toBe('altered')
  })

  test('with anything left out is altered', () => {
    const values = JSON.parse(text) as Record<string, unknown>
    for (const name of Object.keys(values).filter((each) => each !== 'receipt'))
      expect(verify(JSON.stringify({ ...values, [name]: undefined }))).toBe('altered')
  })

  test.each(['', 'null', '[]', '7', '"x"', '{}', '{"a":1}', 'not json', text.slice(1), `${text}x`])(
    '%j is none',
    (other) => {
      expect(verify(other)).toBe('unreadable')
    },
  )

  test('of a million characters is not even read', () => {
    expect(verify(`{"receipt":"${'x'.repeat(1_000_000)}"}`)).toBe('unreadable')
    expect(verify('['.repeat(1_000_000))).toBe('unreadable')
  })

  test('is never valid unless it says just what was signed', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(text.length), fc.string(), (json, at, noise) => {
        expect(verify(json)).not.toBe('valid')
        const verdict = verifyReceipt(text.slice(0, at) + noise + text.slice(at + 1), [newest])
        if (verdict.verdict === 'valid') expect(verdict.receipt).toEqual(receipt)
      }),
    )
  })

  test('gives away neither the secret nor the key of the cookie', () => {
    expect(text).not.toContain(newest)
    expect(receiptTextOf(receipt, older)).not.toBe(text)
  })
})

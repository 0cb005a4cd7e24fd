import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/consent/consent.ts'
import { cookieTextOf, parseCookieText } from '../../src/consent/consent-cookie.ts'
import { consentCookieFor } from '../../src/consent/cookie-name.ts'

const fingerprint = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_-]{6}$/), fc.constant('-'))
const decisions: fc.Arbitrary<Decision> = fc.record({
  choice: fc.record({ statistics: fc.boolean(), thirdParty: fc.boolean() }),
  decidedOn: fc.integer({ min: 1, max: 1_000_000 }),
  agreedTo: fc.record({ statistics: fingerprint, thirdParty: fingerprint }),
})

const example = 'consent1.Tq0x1Z.8_dkPa.st.fr2'

describe('the value of the consent cookie', () => {
  test('says what was allowed, on which day, and what it was about', () => {
    expect(parseCookieText(example)).toEqual({
      choice: { statistics: true, thirdParty: true },
      decidedOn: Number.parseInt('fr2', 36),
      agreedTo: { statistics: 'Tq0x1Z', thirdParty: '8_dkPa' },
    })
  })

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        expect(parseCookieText(cookieTextOf(decision))).toEqual(decision)
      }),
    )
  })

  test('stays under a hundred bytes with name, prefix and signature, for a century', () => {
    const inTheYear2120 = 54_786
    fc.assert(
      fc.property(decisions, (decision) => {
        const text = cookieTextOf({ ...decision, decidedOn: inTheYear2120 })
        const header = `__Host-consent=s%3A${text}.${'m'.repeat(43)}`
        expect(header.length).toBeLessThanOrEqual(96)
      }),
    )
  })

  test('is nothing but our grammar, whatever stands there', () => {
    const reads = (text: string) => {
      const decision = parseCookieText(text)
      // What is read must be exactly what would be written: no second spelling of a decision.
      if (decision !== undefined) expect(cookieTextOf(decision)).toBe(text)
      return decision
    }
    fc.assert(fc.property(fc.string(), (text) => reads(text) === undefined))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => reads(text) === undefined))
    fc.assert(fc.property(decisions, fc.nat(40), fc.string({ maxLength: 3 }), mutilatedIsRefused))

    function mutilatedIsRefused(decision: Decision, place: number, intruder: string) {
      const text = cookieTextOf(decision)
      reads(text.slice(0, place) + intruder + text.slice(place + 1))
      reads(text.slice(0, place) + intruder + text.slice(place))
    }
  })

  test.each([
    '',
    'consent1',
    'consent2.Tq0x1Z.8_dkPa.st.fr2',
    'Consent1.Tq0x1Z.8_dkPa.st.fr2',
    ' consent1.Tq0x1Z.8_dkPa.st.fr2',
    'consent1.Tq0x1Z.8_dkPa.st.fr2 ',
    'consent1.Tq0x1Z.8_dkPa.st.fr2\n',
    'consent1.Tq0x1Z.8_dkPa.ts.fr2',
    'consent1.Tq0x1Z.8_dkPa.ss.fr2',
    'consent1.Tq0x1Z.8_dkPa.nst.fr2',
    'consent1.Tq0x1Z.8_dkPa..fr2',
    'consent1.Tq0x1.8_dkPa.st.fr2',
    'consent1.Tq0x1Zz.8_dkPa.st.fr2',
    'consent1.Tq0x1Z.8_dk+a.st.fr2',
    'consent1.Tq0x1Z.8_dkPa.st.FR2',
    'consent1.Tq0x1Z.8_dkPa.st.0fr2',
    'consent1.Tq0x1Z.8_dkPa.st.-fr2',
    'consent1.Tq0x1Z.8_dkPa.st.',
    'consent1.Tq0x1Z.8_dkPa.st.zzzzz',
    'consent1.Tq0x1Z.8_dkPa.st.fr2.x',
    'consent1.Tq0x1Z.st.fr2',
    'j:{"statistics":true}',
    'j:{"__proto__":{"statistics":true}}',
    '__proto__',
    'true',
    'all',
  ])('does not take %j for a decision', (text) => {
    expect(parseCookieText(text)).toBeUndefined()
  })

  test('takes no time over a hundred thousand characters', () => {
    const began = performance.now()
    for (const unit of ['a', '.', 'consent1.', '-', 's.']) parseCookieText(unit.repeat(100_000))
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})

describe('the name of the consent cookie', () => {
  test.each([
    ['https://www.example.se', true, '__Host-consent', true],
    ['https://www.example.se', false, '__Host-consent', true],
    ['http://localhost:3000', false, '__Host-consent', true],
    ['http://localhost', false, '__Host-consent', true],
    ['http://LOCALHOST:8080', false, '__Host-consent', true],
    ['http://127.0.0.1:3000', false, 'consent', false],
    ['http://192.168.1.20:3000', false, 'consent', false],
    ['http://test.example.se', false, 'consent', false],
    ['http://localhost.example.se', false, 'consent', false],
    ['http://notlocalhost', false, 'consent', false],
    ['http://test.example.se', true, '__Host-consent', true],
  ])('at %s (production: %s) is %s', (siteUrl, isProduction, name, secure) => {
    expect(consentCookieFor(siteUrl, isProduction)).toEqual({ name, secure })
  })
})

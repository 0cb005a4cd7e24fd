import cookieParser from 'cookie-parser'
import express from 'express'
import fc from 'fast-check'
import request from 'supertest'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/consent/consent.ts'
import { consentCookieFor } from '../../src/consent/cookie-name.ts'
import { variantOf } from '../../src/consent/variant.ts'
import { createVisitorReader, type VisitorRequest } from '../../src/http/visitor.ts'
import { createConsentCookieWriter } from '../../src/http/write-consent-cookie.ts'

const newest = 'n'.repeat(32)
const older = 'o'.repeat(32)
const foreign = 'f'.repeat(32)
const policy = { statistics: 'aaaaaa', thirdParty: 'bbbbbb' }
const today = 20_000
const clock = () => today * 86_400_000 + 12 * 3_600_000
const consentCookie = consentCookieFor('https://www.example.se', true)
const name = consentCookie.name

const yes: Decision = {
  choice: { statistics: true, thirdParty: true },
  decidedOn: today,
  agreedTo: policy,
}

const secrets = [newest, older]
const reader = createVisitorReader({ consentCookie, secrets: () => secrets, clock })

/** What a browser would send back after a decision, signed by the real cookie-parser. */
async function cookieOf(decision: Partial<Decision> = {}, secret = newest): Promise<string> {
  const write = createConsentCookieWriter({ consentCookie, secrets: () => [secret], clock })
  const app = express().use(cookieParser([secret]), (_request, response) => {
    write(response, { kind: 'set', decision: { ...yes, ...decision } })
    response.end()
  })
  const answer = await request(app).get('/')
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

function read(cookie: string | undefined, rest: Partial<VisitorRequest> = {}) {
  const headers = { ...(cookie === undefined ? {} : { cookie }), ...rest.headers }
  return reader({ url: '/', ...rest, headers }, policy)
}

const good = await cookieOf()
const value = good.slice(name.length + 1)

describe('a visitor', () => {
  test('of a site that uses no services is asked nothing', () => {
    const { visitor } = reader({ url: '/', headers: {} }, { statistics: '-', thirdParty: '-' })
    expect(visitor).toEqual({ consent: { state: 'undecided' }, notice: 'none' })
  })

  test('without a cookie is asked, and nothing is set or cleared', () => {
    expect(read(undefined)).toEqual({
      visitor: { consent: { state: 'undecided' }, notice: 'question' },
      decision: undefined,
      cookieAction: { kind: 'keep' },
      isShareable: true,
    })
  })

  test('who has said yes is not asked again', () => {
    expect(read(good)).toEqual({
      visitor: {
        consent: {
          state: 'decided',
          decidedOn: today,
          pending: [],
          statistics: true,
          thirdParty: true,
        },
        notice: 'none',
      },
      decision: yes,
      cookieAction: { kind: 'keep' },
      isShareable: false,
    })
  })

  test.each([
    [true, true, 'all'],
    [true, false, 'statistics'],
    [false, true, 'thirdParty'],
    [false, false, 'necessary'],
  ])('who answered %s and %s gets the pages of %s', async (statistics, thirdParty, variant) => {
    const { visitor } = read(await cookieOf({ choice: { statistics, thirdParty } }))
    expect(variantOf(visitor.consent)).toBe(variant)
  })

  test('is found among other cookies', () => {
    expect(read(`a=1; ${good}; b=2`).visitor.notice).toBe('none')
    expect(read(`a=1;${good};b=2`).visitor.notice).toBe('none')
    expect(read(`x${name}=1; ${good}`).visitor.notice).toBe('none')
  })

  test('is remembered with the signature encoded in either way', () => {
    const encoded = `${name}=${encodeURIComponent(decodeURIComponent(value))}`
    const plain = `${name}=${decodeURIComponent(value)}`
    expect(read(encoded).visitor.notice).toBe('none')
    expect(read(plain).visitor.notice).toBe('none')
  })
})

describe('a cookie that is not ours to trust', () => {
  const signature = value.slice(-43)
  const text = value.slice('s%3A'.length, -44)
  const hostile: readonly (readonly [string, string])[] = [
    ['is empty', `${name}=`],
    ['has no value', name],
    ['is unsigned', `${name}=${text}`],
    ['has no signature', `${name}=s%3A${text}`],
    ['has an empty signature', `${name}=s%3A${text}.`],
    ['has a cut signature', `${name}=${value.slice(0, -1)}`],
    ['has a longer signature', `${name}=${value}A`],
    ['has another signature', `${name}=s%3A${text}.${'A'.repeat(43)}`],
    ['has the letters changed', `${name}=s%3A${text.replace('.st.', '.s.')}.${signature}`],
    ['has the day changed', `${name}=s%3A${text.replace(/\.\w+$/, '.zzz')}.${signature}`],
    ['is an unsigned live object', `${name}=j%3A%7B%22statistics%22%3Atrue%7D`],
    ['is quoted', `${name}="${value}"`],
    ['is encoded twice', `${name}=${encodeURIComponent(value)}`],
    ['is encoded wrongly', `${name}=%E0%A4%A`],
    ['is very long', `${name}=${'A'.repeat(5000)}`],
    ['stands there twice', `${good}; ${good}`],
    ['stands there twice, once forged', `${good}; ${name}=x`],
    ['stands there twice, forged first', `${name}=x; ${good}`],
  ]

  test.each(hostile)('since it %s is no choice', (_what, cookie) => {
    expect(read(cookie).visitor.consent).toEqual({ state: 'undecided' })
    expect(read(cookie).visitor.notice).toBe('question')
    expect(read(cookie).isShareable).toBe(false)
  })

  test.each(hostile.filter(([, cookie]) => cookie.includes('=')))(
    'since it %s is cleared',
    (_what, cookie) => {
      expect(read(cookie).cookieAction).toEqual({ kind: 'clear' })
    },
  )

  test('signed by a secret that is not ours is cleared', async () => {
    expect(read(await cookieOf({}, foreign))).toMatchObject({
      visitor: { consent: { state: 'undecided' } },
      decision: undefined,
      cookieAction: { kind: 'clear' },
    })
  })

  test.each([181, 400, -2, -1000])('%i days old is cleared', async (age) => {
    expect(read(await cookieOf({ decidedOn: today - age }))).toMatchObject({
      visitor: { consent: { state: 'undecided' }, notice: 'question' },
      cookieAction: { kind: 'clear' },
    })
  })

  test('with our signature over a value of another kind is no choice', async () => {
    for (const foreignText of ['all', 'session.abc', 'j:{"statistics":true}', text.slice(1)]) {
      const app = express().use(cookieParser([newest]), (_request, response) => {
        response.cookie(name, foreignText, { signed: true }).end()
      })
      const answer = await request(app).get('/')
      const cookie = String(answer.headers['set-cookie']).split(';')[0]
      expect(cookie).toMatch(/^__Host-consent=s%3A/)
      expect(read(cookie).visitor.consent).toEqual({ state: 'undecided' })
    }
  })

  test('in any other spelling is no choice, and no shared cache may keep the answer', () => {
    for (const cookie of [
      `${name} =${value}`,
      `${name.toLowerCase()}=${value}`,
      `${name.toUpperCase()}=${value}`,
      `"${name}"=${value}`,
      `${name}%20=${value}`,
      `__Host-consent2=${value}`,
      `consent=${value}`,
    ]) {
      const reading = read(cookie)
      expect(reading.visitor.consent).toEqual({ state: 'undecided' })
      expect(reading.isShareable).toBe(false)
    }
  })

  test('is never taken for a choice, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(value.length), (noise, at) => {
        fc.pre(noise !== '')
        for (const cookie of [
          `${name}=${noise}`,
          `${name}=${value.slice(0, at)}${noise}${value.slice(at)}`,
        ]) {
          const { decision } = read(cookie)
          // Blanks around a value, and cookies beside it, are no part of it.
          if (decision !== undefined)
            expect(cookie.split(';').map((pair) => pair.trim())).toContain(good)
        }
      }),
    )
  })
})

describe('when the secrets are rotated', () => {
  test('a cookie by the older one counts, and is signed again for the days that remain', async () => {
    const decision = { ...yes, decidedOn: today - 100 }
    const reading = read(await cookieOf(decision, older))
    expect(reading.visitor.notice).toBe('none')
    expect(reading.cookieAction).toEqual({ kind: 'renew', decision })

    const write = createConsentCookieWriter({ consentCookie, secrets: () => secrets, clock })
    const app = express().use((_request, response) => {
      write(response, reading.cookieAction)
      response.end()
    })
    const { headers } = await request(app).get('/')
    const [cookie] = String(headers['set-cookie']).split(';')
    expect(String(headers['set-cookie'])).toContain(`Max-Age=${80 * 86_400};`)
    expect(headers['cache-control']).toBe('private, no-store')
    expect(read(cookie)).toMatchObject({ decision, cookieAction: { kind: 'keep' } })
  })

  test('a cookie by a secret that is gone counts no more, though it was just verified', async () => {
    let current = [newest]
    const reread = createVisitorReader({ consentCookie, secrets: () => current, clock })
    const cookie = await cookieOf()
    expect(reread({ headers: { cookie } }, policy).visitor.notice).toBe('none')
    current = [older]
    expect(reread({ headers: { cookie } }, policy).visitor.notice).toBe('question')
    current = [older, newest]
    expect(reread({ headers: { cookie } }, policy).cookieAction.kind).toBe('renew')
  })

  test.each([[[]], [['']], [[newest, '']]])('secrets %j stop the start', (bad) => {
    expect(() => createVisitorReader({ consentCookie, secrets: () => bad, clock })).toThrow(
      TypeError,
    )
  })
})

describe('a browser that asks for privacy (Sec-GPC: 1)', () => {
  const headers = { 'sec-gpc': '1' }

  test('has said no: a quiet line stands where the question would', () => {
    const { visitor } = read(undefined, { headers })
    expect(visitor).toEqual({ consent: { state: 'undecided' }, notice: 'gpc' })
  })

  test('does not undo a later yes', () => {
    const { visitor } = read(good, { headers })
    expect(variantOf(visitor.consent)).toBe('all')
    expect(visitor.notice).toBe('none')
  })

  test('has said no to what is new as well', () => {
    const { visitor } = reader(
      { headers: { cookie: good, ...headers } },
      { ...policy, thirdParty: 'c' },
    )
    expect(variantOf(visitor.consent)).toBe('statistics')
    expect(visitor.notice).toBe('gpc')
  })

  test.each(['0', '', 'true', '1, 1'])('and no other value of it: %j', (other) => {
    expect(read(undefined, { headers: { 'sec-gpc': other } }).visitor.notice).toBe('question')
  })
})

describe('after a choice', () => {
  const url = '/nyheter?sida=2&kakor=sparat'

  test('it is confirmed', () => {
    expect(read(good, { url }).visitor.notice).toBe('saved')
  })

  test('a browser that keeps no cookies is told so, and not asked for ever', () => {
    const reading = read(undefined, { url })
    expect(reading.visitor).toEqual({ consent: { state: 'undecided' }, notice: 'refused' })
    expect(reading.isShareable).toBe(false)
  })

  test.each(['none', 'cross-site', 'same-site'])(
    'a link that someone passed on (%s) is no choice, and is asked as usual',
    (site) => {
      const headers = { 'sec-fetch-site': site }
      expect(read(undefined, { url, headers }).visitor.notice).toBe('question')
      expect(read(good, { url, headers }).visitor.notice).toBe('none')
    },
  )

  test.each(['/?kakor=', '/?kakor=annat', '/?xkakor=sparat', '/kakor=sparat', '/'])(
    '%s confirms nothing',
    (other) => {
      expect(read(good, { url: other }).visitor.notice).toBe('none')
    },
  )

  test('the added services are asked about in a banner of their own', () => {
    const changed = { ...policy, thirdParty: 'cccccc' }
    const reading = reader({ headers: { cookie: good }, url: '/' }, changed)
    expect(reading.visitor).toMatchObject({
      notice: 'added',
      consent: { pending: ['thirdParty'], statistics: true, thirdParty: false },
    })
    expect(reading.cookieAction).toEqual({ kind: 'keep' })
  })
})

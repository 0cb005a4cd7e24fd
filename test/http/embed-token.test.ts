import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createEmbedTokens, type OnceOnly } from '../../src/http/embed-token.ts'

const video: OnceOnly = {
  pathname: '/nyheter/2021-05-nulage',
  anchor: 'embed-1',
  frame: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0',
}
const began = Date.UTC(2026, 2, 3, 14)
let now = began
let secrets = ['n'.repeat(32)]
const tokens = createEmbedTokens({ secrets: () => secrets, clock: () => now })
const token = tokens.issue(video)

function acceptedAfter(seconds: number): boolean {
  now = began + seconds * 1000
  const accepted = tokens.accepts(token, video)
  now = began
  return accepted
}

describe('a token that shows one embed once', () => {
  test('opens the embed that it was made for, for five minutes', () => {
    expect(acceptedAfter(0)).toBe(true)
    expect(acceptedAfter(299)).toBe(true)
    expect(acceptedAfter(300)).toBe(false)
    expect(acceptedAfter(86_400)).toBe(false)
    expect(acceptedAfter(-60)).toBe(false)
  })

  test.each<[string, Partial<OnceOnly>]>([
    ['page', { pathname: '/nyheter/2021-06-nulage' }],
    ['place', { anchor: 'embed-2' }],
    ['video', { frame: 'https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?rel=0' }],
  ])('opens no other %s', (_what, other) => {
    expect(tokens.accepts(token, { ...video, ...other })).toBe(false)
  })

  test('is good through a rotation, and not without its secret', () => {
    const before = secrets
    secrets = ['m'.repeat(32), ...before]
    expect(tokens.accepts(token, video)).toBe(true)
    secrets = ['m'.repeat(32)]
    expect(tokens.accepts(token, video)).toBe(false)
    secrets = before
  })

  test.each([
    undefined,
    null,
    '',
    'x',
    [token],
    {},
    `${token}x`,
    token.slice(1),
    `0${token}`,
    ` ${token}`,
  ])('%j is none', (other) => {
    expect(tokens.accepts(other, video)).toBe(false)
  })

  test('cannot be guessed or given a longer life', () => {
    const [expires = '', signature = ''] = token.split('.')
    const longer = (Number.parseInt(expires, 36) + 60).toString(36)
    expect(tokens.accepts(`${longer}.${signature}`, video)).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => !tokens.accepts(text, video)))
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{43}$/), (text) => {
        return !tokens.accepts(`${expires}.${text}`, video)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { undecided } from '../../src/consent/consent.ts'
import { cacheControlOf, keepingOf } from '../../src/http/cache-control.ts'
import type { VisitorReading } from '../../src/http/visitor.ts'

const page = { isPersonal: false, search: '' }
const first: VisitorReading = {
  visitor: { consent: undecided, notice: 'question' },
  decision: undefined,
  cookieAction: { kind: 'keep' },
  isShareable: true,
}

describe('who may keep a page', () => {
  it('everyone, before a choice', () => {
    expect(keepingOf(first, page)).toBe('everyone')
    expect(keepingOf({ ...first, visitor: { consent: undecided, notice: 'gpc' } }, page)).toBe(
      'everyone',
    )
  })

  it('only the browser, when something in the request looks like a choice', () => {
    expect(keepingOf({ ...first, isShareable: false }, page)).toBe('browser')
  })

  it.each([
    [false, false, 'browser'],
    [true, false, 'nobody'],
    [false, true, 'nobody'],
    [true, true, 'nobody'],
  ])('after a choice of statistics %s, third parties %s: %s', (statistics, thirdParty, keeping) => {
    const consent = { state: 'decided', decidedOn: 1, pending: [], statistics, thirdParty } as const
    const reading = { ...first, visitor: { consent, notice: 'none' }, isShareable: false } as const
    expect(keepingOf(reading, page)).toBe(keeping)
  })

  it('nobody, when it is personal, sets a cookie or confirms a choice', () => {
    expect(keepingOf(first, { ...page, isPersonal: true })).toBe('nobody')
    expect(keepingOf({ ...first, cookieAction: { kind: 'clear' } }, page)).toBe('nobody')
    expect(keepingOf(first, { ...page, search: '?kakor=sparat' })).toBe('nobody')
    expect(keepingOf(first, { ...page, search: '?sida=2&kakor=' })).toBe('nobody')
    const refused = { consent: undecided, notice: 'refused' } as const
    expect(keepingOf({ ...first, visitor: refused }, page)).toBe('nobody')
  })
})

describe('for how long', () => {
  it('a minute', () => {
    expect(cacheControlOf('everyone', 0, undefined)).toBe(
      'public, max-age=60, stale-if-error=86400',
    )
  })

  it('never past the next change', () => {
    expect(cacheControlOf('everyone', 0, 12_900)).toContain('max-age=12,')
    expect(cacheControlOf('everyone', 5_000, 1_000)).toContain('max-age=0,')
  })
})

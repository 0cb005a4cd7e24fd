import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPathOf, isWellFormed, localeOf, targetOf } from '../../src/http/target.ts'

describe('an address', () => {
  it.each([
    ['/nyheter/', '/nyheter'],
    ['/Nyheter', '/nyheter'],
    ['//nyheter', '/nyheter'],
    ['/nyheter//2021-05-nulage', '/nyheter/2021-05-nulage'],
    ['/index.html', '/'],
    ['/en/index.html', '/en'],
    ['/EN/', '/en'],
    ['/%6eyheter', '/nyheter'],
    ['/nyheter%2F', '/nyheter%2f'],
    ['///', '/'],
    ['/', '/'],
  ])('%s has the one form %s', (pathname, canonical) => {
    expect(canonicalPathOf(pathname)).toBe(canonical)
  })

  it('has a form that is its own form, and never leads to another host', () => {
    fc.assert(
      fc.property(pathnames, (pathname) => {
        const canonical = canonicalPathOf(pathname)
        expect(canonicalPathOf(canonical)).toBe(canonical)
        expect(canonical).toMatch(/^\/(?!\/)/)
      }),
    )
  })

  it.each([
    '/',
    '/nyheter?sida=2&projekt=x',
    '/sok?q=%C3%A5tg%C3%A4rd',
    "/a-b_c.d~e!$&'()*+,;=:@",
    '/%C3%A5',
  ])('%s is well formed', (url) => {
    expect(isWellFormed(targetOf(url))).toBe(true)
  })

  it.each([
    '',
    '*',
    'http://evil.example/',
    'nyheter',
    '/%',
    '/%zz',
    '/%00',
    '/a%0d%0aSet-Cookie:x',
    '/\\evil',
    '/<script>',
    '/å',
    '/a b',
    '/a#b',
    '/nyheter?q=å',
  ])('%j is not', (url) => {
    expect(isWellFormed(targetOf(url))).toBe(false)
  })

  it('tells its language', () => {
    expect(['/', '/en', '/en/news', '/engelska'].map(localeOf)).toEqual(['sv', 'en', 'en', 'sv'])
  })
})

const pathnames = fc
  .array(fc.constantFrom('/', '//', 'A', 'b', '%41', '%2e', '%2F', '%25', '.', 'index.html', '-'))
  .map((parts) => `/${parts.join('')}`)

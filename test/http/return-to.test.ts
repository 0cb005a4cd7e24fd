import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnToOf, withConfirmation } from '../../src/http/return-to.ts'

const siteUrl = 'https://www.example.se'

describe('a reader is led back', () => {
  test.each([
    '/',
    '/en',
    '/nyheter',
    '/nyheter?sida=2',
    '/nyheter?projekt=lyftet&ar=2021',
    '/en/news?page=2',
    '/nyheter/2021-05-nulage',
    '/nyheter/2021-05-nulage/lattlast',
    '/en/projects/skills',
    '/kakor',
    '/en/cookies',
    '/kakor/kvitto',
    '/sok?q=utbildning',
    '/om-webbplatsen',
    '/en/about',
  ])('to %s', (path) => {
    expect(returnToOf(path, siteUrl)).toBe(path)
  })

  test('with the parameters that the page knows, and no others', () => {
    expect(returnToOf('/nyheter?sida=2&utm_source=x&kakor=sparat#x', siteUrl)).toBe(
      '/nyheter?sida=2',
    )
    expect(returnToOf('/sok?q=a%20b%26c%0d%0aSet-Cookie', siteUrl)).toBe(
      '/sok?q=a+b%26c%0D%0ASet-Cookie',
    )
  })

  test('to a confirmation that is no address of its own', () => {
    expect(withConfirmation('/')).toBe('/?kakor=sparat#kakor')
    expect(withConfirmation('/nyheter?sida=2')).toBe('/nyheter?sida=2&kakor=sparat#kakor')
  })
})

const attacks: readonly unknown[] = [
  // another site, in the ways that browsers understand one
  '//evil.example',
  '//evil.example/',
  '///evil.example',
  '////evil.example',
  '/\\evil.example',
  '/\\/evil.example',
  '\\\\evil.example',
  '\\/evil.example',
  '/\\\\evil.example',
  'https://evil.example',
  'https://evil.example/',
  'http://evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'evil.example',
  'www.example.se.evil.example',
  'https://www.example.se@evil.example/',
  'https://www.example.se.evil.example/',
  'https://www.example.se:444/',
  'https://user@www.example.se/',
  'ftp://evil.example',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '/javascript:alert(1)/x',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'mailto:a@evil.example',
  'blob:https://evil.example/x',
  // what becomes another site when dots, tabs or newlines are taken away
  '/.//evil.example',
  '/..//evil.example',
  '/./\\evil.example',
  '/nyheter/..//evil.example',
  '/nyheter/../..//evil.example',
  '/%2e%2e//evil.example',
  '/%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r/evil.example',
  '/\r\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  '/\u0000/evil.example',
  '/\u00a0/evil.example',
  '/\u200b/evil.example',
  '/\u3002/evil.example',
  '/\uff0f/evil.example',
  '/\u2215evil.example',
  '/%2f/evil.example',
  '/%2fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/%0d%0aLocation:%20https://evil.example',
  '/\r\nSet-Cookie: x=1',
  '/nyheter\r\n',
  // not a page of ours
  '',
  'nyheter',
  './nyheter',
  '../nyheter',
  '?sida=2',
  '#x',
  '/nyheter/',
  '/NYHETER/',
  '/nyheter//x',
  '/nyheter/x/y/z',
  '/healthz',
  '/readyz',
  '/assets',
  '/healthz/x/y',
  '/assets/site.css',
  '/feed.xml',
  '/robots.txt',
  '/.well-known/security.txt',
  '/wp-login.php',
  '/en/',
  '/kakor?',
  '/å',
  '/<script>alert(1)</script>',
  `/${'a'.repeat(600)}`,
  // not a text
  undefined,
  null,
  7,
  true,
  {},
  { toString: () => '/nyheter' },
  ['/nyheter'],
  ['/nyheter', '//evil.example'],
]

describe('nowhere else', () => {
  test('the list of attacks is long enough to be one', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(60)
  })

  test.each(attacks.map((attack) => [attack]))('%j leads to the start page', (attack) => {
    // An empty query is the settings page itself, and nothing to fear.
    expect(returnToOf(attack, siteUrl)).toBe(attack === '/kakor?' ? '/kakor' : '/')
  })

  test('no text leads off the site, or into a header', () => {
    const pieces = fc.constantFrom(
      '/', '\\', '//', '.', '..', '%2f', '%5c', '@', ':', '?', '#', 'https:', 'evil.example',
      'nyheter', '\t', '\n', '\r', ' ', 'sok?q=', '&', '=', '\u0000', 'en',
    ) // prettier-ignore
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          const path = returnToOf(text, siteUrl)
          expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
          expect(new URL(path, siteUrl).origin).toBe(siteUrl)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

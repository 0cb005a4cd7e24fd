import { CspEvaluator } from 'csp_evaluator'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { describe, expect, test } from 'vitest'
import { variants } from '../../src/consent/variant.ts'
import {
  contentSecurityPolicyOf,
  type PageNeeds,
} from '../../src/http/middleware/content-security-policy.ts'
import { crossOriginPoliciesOf } from '../../src/http/middleware/cross-origin.ts'
import { servicesOf } from '../../src/providers/services.ts'

const services = servicesOf(
  { provider: 'matomo', url: 'https://statistik.example/', siteId: '1', cookies: 'true' },
  [{ provider: 'youtube' }, { provider: 'mastodon', instance: 'https://social.example' }],
)

function directives(variant: (typeof variants)[number], needs?: PageNeeds) {
  const text = contentSecurityPolicyOf(services, variant, needs)
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources.join(' ')]
    }),
  )
}

describe('the Content-Security-Policy', () => {
  test.each(variants)('of %s allows nothing by default, no base and no framing', (variant) => {
    expect(directives(variant)).toMatchObject({
      'default-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
      'style-src': "'self'",
      'img-src': expect.stringMatching(/^'self'/) as unknown,
    })
    expect(contentSecurityPolicyOf(services, variant)).not.toMatch(/unsafe|nonce|data:|\*|http:/)
  })

  test.each(['undecided', 'necessary'] as const)('of %s names no host and no script', (variant) => {
    const policy = contentSecurityPolicyOf(services, variant)
    expect(policy).not.toMatch(/https?:|example|youtube/)
    expect(directives(variant)).toMatchObject({
      'script-src': "'none'",
      'connect-src': "'none'",
      'frame-src': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    })
  })

  test('of statistics allows the counting and no frames', () => {
    expect(directives('statistics')).toMatchObject({
      'script-src': "'self' https://statistik.example/matomo.js",
      'connect-src': "'self' https://statistik.example/matomo.php",
      'img-src': "'self' https://statistik.example/matomo.php",
      'frame-src': "'none'",
    })
    expect(directives('statistics')).not.toHaveProperty('require-trusted-types-for')
  })

  test('of third parties allows the frames and no scripts but our own', () => {
    expect(directives('thirdParty')).toMatchObject({
      'script-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self'",
      'frame-src': 'https://social.example https://www.youtube-nocookie.com',
    })
  })

  test('of all is that of both', () => {
    const both = { ...directives('thirdParty'), ...directives('statistics') }
    expect(directives('all')).toEqual({
      ...both,
      'frame-src': directives('thirdParty')['frame-src'],
    })
  })

  test.each(variants)(
    'of %s on a site without services is as strict as before a choice',
    (variant) => {
      expect(contentSecurityPolicyOf([], variant)).toContain("script-src 'none'")
      expect(contentSecurityPolicyOf([], variant)).not.toMatch(/https?:/)
    },
  )

  test.each(variants)('of %s passes csp_evaluator', (variant) => {
    const parsed = new CspParser(contentSecurityPolicyOf(services, variant)).csp
    const findings = new CspEvaluator(parsed).evaluate()
    const grave = findings.filter(({ severity }) => severity <= Severity.MEDIUM)
    expect(Object.keys(parsed.directives).length).toBeGreaterThan(10)
    expect(grave.map(({ description }) => description)).toEqual([])
  })

  test('is compiled once for each site and variant', () => {
    const again = servicesOf(
      { provider: 'plausible', url: 'https://p.example/', domain: 'a.se' },
      [],
    )
    expect(contentSecurityPolicyOf(again, 'all')).not.toBe(contentSecurityPolicyOf(services, 'all'))
    expect(contentSecurityPolicyOf(again, 'statistics')).toContain('https://p.example/api/event')
  })

  test('lets a page that reads aloud have our own script, and nothing more', () => {
    expect(directives('undecided', { ownScript: true })).toEqual({
      ...directives('undecided'),
      'script-src': "'self'",
    })
  })

  test('lets one answer have the frame that the visitor asked to see once', () => {
    const frameOnce = 'https://www.youtube-nocookie.com'
    expect(directives('necessary', { frameOnce })).toEqual({
      ...directives('necessary'),
      'frame-src': frameOnce,
    })
    expect(directives('necessary')['frame-src']).toBe("'none'")
  })
})

describe('the cross-origin policies', () => {
  test.each(variants)('of %s', (variant) => {
    const policies = crossOriginPoliciesOf(variant)
    expect(policies['Cross-Origin-Opener-Policy']).toBe('same-origin')
    expect(policies['Cross-Origin-Embedder-Policy']).toBe(
      variant === 'undecided' || variant === 'necessary' ? 'require-corp' : undefined,
    )
  })

  test('do not block the frame that was asked for once', () => {
    const policies = crossOriginPoliciesOf('undecided', { frameOnce: 'https://a.example' })
    expect(policies).not.toHaveProperty('Cross-Origin-Embedder-Policy')
  })
})

import { describe, expect, test } from 'vitest'
import type { Service } from '../../src/providers/provider.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import { servicesOf } from '../../src/providers/services.ts'

const matomo = {
  provider: 'matomo',
  url: 'https://statistik.example/',
  siteId: '1',
  cookies: 'true',
}
const services = servicesOf(matomo, [{ provider: 'youtube' }, { provider: 'vimeo' }])
const policy = policyOf(services)

/** The same services with something changed in each. */
function policyWith(change: (service: Service) => Partial<Service>) {
  return policyOf(services.map((service) => ({ ...service, ...change(service) })))
}

describe('the fingerprint of what was agreed to', () => {
  test('is six characters for each category that has services', () => {
    expect(policy.statistics).toMatch(/^[\w-]{6}$/)
    expect(policy.thirdParty).toMatch(/^[\w-]{6}$/)
    expect(policyOf([])).toEqual({ statistics: '-', thirdParty: '-' })
  })

  test('asks nobody again for another wording', () => {
    const other = { sv: 'andra ord', en: 'other words' }
    expect(
      policyWith(({ stored }) => ({
        purpose: other,
        country: other,
        name: 'Annat namn',
        privacyLink: 'https://annan.example/',
        stored: stored.map((item) => ({ ...item, purpose: other, lifetime: other })),
      })),
    ).toEqual(policy)
  })

  test('asks nobody again for another order', () => {
    expect(policyOf([...services].reverse())).toEqual(policy)
    expect(policyWith(({ stored }) => ({ stored: [...stored].reverse() }))).toEqual(policy)
  })

  test.each<[string, (service: Service) => Partial<Service>]>([
    ['another recipient', () => ({ recipient: 'Någon annan' })],
    ['another country', () => ({ countryCode: 'XX' })],
    ['a further purpose', ({ purposes }) => ({ purposes: [...purposes, 'socialMedia'] })],
    [
      'a longer life',
      ({ stored }) => ({ stored: stored.map((item) => ({ ...item, lasts: 'P9Y' })) }),
    ],
    [
      'something more that is stored',
      ({ stored }) => ({ stored: [...stored, ...stored.slice(0, 1)] }),
    ],
  ])('asks again for %s', (_what, change) => {
    const changed = policyWith(change)
    expect(changed.statistics).not.toBe(policy.statistics)
    expect(changed.thirdParty).not.toBe(policy.thirdParty)
  })

  test('asks about the category of a new service alone', () => {
    const more = policyOf(
      servicesOf(matomo, [
        { provider: 'youtube' },
        { provider: 'vimeo' },
        { provider: 'mastodon', instance: 'https://social.example' },
      ]),
    )
    expect(more.statistics).toBe(policy.statistics)
    expect(more.thirdParty).not.toBe(policy.thirdParty)
  })

  test('asks about statistics when Matomo begins to use cookies', () => {
    const without = policyOf(servicesOf({ ...matomo, cookies: 'false' }, [{ provider: 'youtube' }]))
    const before = policyOf(servicesOf(matomo, [{ provider: 'youtube' }]))
    expect(before.statistics).not.toBe(without.statistics)
    expect(before.thirdParty).toBe(without.thirdParty)
  })
})

import { describe, expect, test } from 'vitest'
import { locales } from '../../src/i18n/locale.ts'
import { inventoryOf, wipeListOf } from '../../src/providers/inventory.ts'
import { lifetimeOf } from '../../src/providers/lifetime.ts'
import { servicesOf } from '../../src/providers/services.ts'

const services = servicesOf(
  { provider: 'matomo', url: 'https://statistik.example/', siteId: '1', cookies: 'true' },
  [{ provider: 'youtube' }, { provider: 'vimeo' }],
)

describe('the cookie table', () => {
  const rows = inventoryOf(services)

  test('begins with the cookie that remembers the choice', () => {
    expect(rows[0]).toMatchObject({
      name: '__Host-consent',
      category: 'necessary',
      party: 'first',
      lifetime: { sv: '180 dygn', en: '180 days' },
    })
    expect(inventoryOf([], 'consent').map(({ name }) => name)).toEqual(['consent'])
  })

  test('names all that each service stores', () => {
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['_pk_id.*', '_pk_ses.*', 'yt-remote-*', '__cf_bm']),
    )
    expect(rows).toHaveLength(1 + services.flatMap(({ stored }) => stored).length)
  })

  test('says purpose, lifetime, party, recipient and country in every language', () => {
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows)
      for (const locale of locales) {
        expect(row.purpose[locale]).toMatch(/^\p{Lu}.+\.$/u)
        expect(row.lifetime[locale]).not.toBe('')
        expect(row.country[locale]).not.toBe('')
      }
    for (const { service, recipient } of rows.slice(1)) {
      expect(service).not.toBe('')
      expect(recipient).not.toBe('')
    }
  })
})

describe('what a withdrawal wipes', () => {
  test('is what stands under the site’s own host, and never the choice itself', () => {
    const names = wipeListOf(services).map(({ name }) => name)
    expect(names).toEqual(['_pk_id.*', '_pk_ses.*', '_pk_ref.*', '_pk_testcookie*', 'mtm_*'])
  })
})

describe('how long something is kept, in words', () => {
  test.each([
    ['P13M', '13 månader', '13 months'],
    ['P1M', '1 månad', '1 month'],
    ['PT30M', '30 minuter', '30 minutes'],
    ['PT1H', '1 timme', '1 hour'],
    ['P180D', '180 dygn', '180 days'],
    ['P30Y', '30 år', '30 years'],
    ['session', 'tills du stänger webbläsaren', 'until you close the browser'],
    ['kept', 'tills du rensar webbläsaren', 'until you clear the browser'],
  ] as const)('%s', (lasts, sv, en) => {
    expect(lifetimeOf(lasts)).toEqual({ sv, en })
  })
})

import { describe, expect, test } from 'vitest'
import { optionalCategories } from '../../src/consent/category.ts'
import { variants } from '../../src/consent/variant.ts'
import { contentSecurityPolicyOf } from '../../src/http/middleware/content-security-policy.ts'
import { inventoryOf, wipeListOf } from '../../src/providers/inventory.ts'
import type { Provider, Service } from '../../src/providers/provider.ts'
import { providers } from '../../src/providers/providers.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import { servicesOf, type WrittenService } from '../../src/providers/services.ts'

/** What a site that uses every provider would write; a new provider needs a line here. */
const written: Readonly<Record<string, WrittenService>> = {
  matomo: { provider: 'matomo', url: 'https://matomo.example/', siteId: '1', cookies: 'true' },
  plausible: { provider: 'plausible', url: 'https://plausible.example/', domain: 'example.se' },
  youtube: { provider: 'youtube' },
  vimeo: { provider: 'vimeo' },
  mastodon: { provider: 'mastodon', instance: 'https://social.example' },
  custom: {
    provider: 'custom',
    name: 'Chatten',
    use: 'chatt',
    purpose: { sv: 'Låter dig fråga en handläggare.', en: 'Lets you ask an officer.' },
    recipient: 'Chattbolaget AB',
    country: 'SE',
    privacyLink: 'https://chatt.example/integritet',
    script: 'https://chatt.example/chatt.js',
    stored: [
      {
        kind: 'cookie',
        name: 'chatt_*',
        purpose: { sv: 'Håller ihop samtalet.', en: 'Keeps the conversation together.' },
        lasts: 'P7D',
        party: 'first',
      },
    ],
  },
}

/** All that follows from the registry on a site that uses everything in it. */
function outputsOf(list: readonly Provider[]) {
  const all = providers.map(({ id }) => written[id] ?? { provider: id })
  const thirdParty = all.filter((_, index) => providers[index]?.category === 'thirdParty')
  const statistics = all.filter((_, index) => providers[index]?.category === 'statistics')
  // A site has one statistics service; here each stands in turn.
  const services = [
    ...statistics.flatMap((each) => servicesOf(each, [], list)),
    ...servicesOf(undefined, thirdParty, list),
  ]
  return {
    services,
    policies: variants.map((variant) => contentSecurityPolicyOf(services, variant)),
    form: services.map(({ name, category, recipient }) => ({ name, category, recipient })),
    table: inventoryOf(services),
    wipeList: wipeListOf(services),
    fingerprints: policyOf(services),
  }
}

const full = outputsOf(providers)

describe('the registry', () => {
  test('has every provider in use in these tests', () => {
    expect(providers.length).toBeGreaterThan(3)
    expect(Object.keys(written).sort()).toEqual(providers.map(({ id }) => id).sort())
    expect(full.services).toHaveLength(providers.length)
  })

  describe.each(providers.map((provider) => [provider.id, provider] as const))(
    'without its line for %s',
    (_id, removed) => {
      const gone = full.services.filter((service) => isBy(removed, service))
      const rest = full.services.filter((service) => !isBy(removed, service))
      const outputs = outputsOf(providers.filter((provider) => provider !== removed))

      test('nothing else is lost', () => {
        expect(gone).toHaveLength(1)
        expect(outputs.services.map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
        expect(outputs.form).toEqual(full.form.filter(({ name }) => name !== gone[0]?.name))
      })

      test('its hosts leave the Content-Security-Policy of every variant', () => {
        const hosts = gone.flatMap(({ sources }) => Object.values(sources).flat())
        expect(hosts.length).toBeGreaterThan(0)
        expect(full.policies.some((policy) => hosts.some((host) => policy.includes(host)))).toBe(
          true,
        )
        for (const host of hosts) expect(outputs.policies.join()).not.toContain(host)
      })

      test('its rows leave the cookie table, and the others stay', () => {
        expect(outputs.table).toEqual(full.table.filter(({ service }) => service !== gone[0]?.name))
      })

      test('its names leave the wipe list, and the others stay', () => {
        expect(outputs.wipeList).toEqual(wipeListOf(rest))
        const names = wipeListOf(gone).map(({ name }) => name)
        for (const { name } of outputs.wipeList) expect(names).not.toContain(name)
      })

      test('its category is asked about anew, and the other is not', () => {
        for (const category of optionalCategories)
          expect(outputs.fingerprints[category] === full.fingerprints[category]).toBe(
            category !== removed.category,
          )
      })
    },
  )
})

function isBy(provider: Provider, service: Service): boolean {
  const own = written[provider.id] ?? { provider: '' }
  const services = [...servicesOf(own, [], [provider]), ...servicesOf(undefined, [own], [provider])]
  return services.some(({ id }) => id === service.id)
}

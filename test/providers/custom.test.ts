import { describe, expect, test } from 'vitest'
import { contentSecurityPolicyOf } from '../../src/http/middleware/content-security-policy.ts'
import { inventoryOf, wipeListOf } from '../../src/providers/inventory.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import { parseServices } from '../../src/providers/services.ts'

const map = {
  provider: 'custom',
  name: 'Kartan',
  use: 'karta',
  purpose: { sv: 'Visar var projektet arbetar.', en: 'Shows where the project works.' },
  recipient: 'Kartbolaget AB',
  country: 'SE',
  privacyLink: 'https://kartor.example/integritet',
  frame: 'https://kartor.example/visa/',
  width: '800',
  height: '400',
  stored: [
    {
      kind: 'localStorage',
      name: 'karta-*',
      purpose: { sv: 'Minns utsnittet.', en: 'Remembers the view.' },
      lasts: 'kept',
      party: 'third',
    },
  ],
}
const chat = {
  ...map,
  name: 'Chatten',
  frame: undefined,
  category: 'statistics',
  script: 'https://chatt.example/chatt.js',
  connect: ['https://api.chatt.example'],
  images: ['https://bilder.chatt.example/'],
  stored: [{ ...map.stored[0], kind: 'cookie', name: 'chatt_*', lasts: 'P7D', party: 'first' }],
}

function servicesOf(...written: Parameters<typeof parseServices>[1]) {
  const { services, problems } = parseServices(undefined, written)
  expect(problems).toEqual([])
  return services
}

function problemsOf(change: Record<string, unknown>) {
  return parseServices(undefined, [{ ...map, ...change }]).problems.map(({ path }) =>
    path.join('.'),
  )
}

describe('a service that a site declares wholly by itself', () => {
  test('is framed where an editor links to it, at its size', () => {
    const [service] = servicesOf(map)
    expect(
      service?.embedAt?.(new URL('https://kartor.example/visa/lan/vastmanland?zoom=9#x')),
    ).toEqual({
      service: 'custom-kartan',
      id: 'lan/vastmanland?zoom=9',
      link: 'https://kartor.example/visa/lan/vastmanland?zoom=9',
      width: 800,
      height: 400,
      frame: 'https://kartor.example/visa/lan/vastmanland?zoom=9',
    })
    for (const other of [
      'https://kartor.example/annat',
      'https://kartor.example.evil.example/visa/x',
      'https://kartor.example/visa/../annat',
      'https://evil.example/visa/x',
      'http://kartor.example/visa/x',
    ])
      expect(service?.embedAt?.(new URL(other))).toBeUndefined()
  })

  test('is gated by its category, and nothing of it stands elsewhere', () => {
    const services = servicesOf(map, chat)
    const policyFor = (variant: Parameters<typeof contentSecurityPolicyOf>[1]) =>
      contentSecurityPolicyOf(services, variant)
    expect(policyFor('necessary')).not.toMatch(/kartor|chatt/)
    expect(policyFor('thirdParty')).toContain('frame-src https://kartor.example/visa/;')
    expect(policyFor('thirdParty')).not.toContain('chatt')
    expect(policyFor('statistics')).toContain("script-src 'self' https://chatt.example/chatt.js;")
    expect(policyFor('statistics')).toContain("connect-src 'self' https://api.chatt.example/;")
    expect(policyFor('statistics')).not.toContain('kartor')
  })

  test('is listed and wiped like any other, and asked about anew for another use', () => {
    const services = servicesOf(map, chat)
    expect(inventoryOf(services).map(({ name, category }) => `${category} ${name}`)).toEqual([
      'necessary __Host-consent',
      'thirdParty karta-*',
      'statistics chatt_*',
    ])
    expect(wipeListOf(services)).toEqual([
      { category: 'statistics', kind: 'cookie', name: 'chatt_*' },
    ])
    expect(policyOf(servicesOf({ ...map, use: 'reklam' })).thirdParty).not.toBe(
      policyOf(servicesOf(map)).thirdParty,
    )
  })

  test.each<[Record<string, unknown>, string]>([
    [{ frame: undefined }, 'thirdParty.0.script'],
    [{ frame: 'kartor.example' }, 'thirdParty.0.frame'],
    [{ script: "https://a.example/x.js;script-src 'unsafe-inline'" }, 'thirdParty.0.script'],
    [{ script: 'http://a.example/x.js' }, 'thirdParty.0.script'],
    [{ connect: ['https://*.example/'] }, 'thirdParty.0.connect.0'],
    [{ category: 'necessary' }, 'thirdParty.0.category'],
    [{ purpose: { sv: 'Bara svenska.' } }, 'thirdParty.0.purpose.en'],
    [{ use: 'Visa karta' }, 'thirdParty.0.use'],
    [{ country: 'Sverige' }, 'thirdParty.0.country'],
    [{ privacyLink: 'javascript:alert(1)' }, 'thirdParty.0.privacyLink'],
    [{ width: 'bred' }, 'thirdParty.0.width'],
    [{ colour: 'red' }, 'thirdParty.0.colour'],
    [{ stored: [{ ...map.stored[0], name: '*' }] }, 'thirdParty.0.stored.0.name'],
    [{ stored: [{ ...map.stored[0], name: '__Host-*' }] }, 'thirdParty.0.stored.0.name'],
    [{ stored: [{ ...map.stored[0], name: 'a*b*c*' }] }, 'thirdParty.0.stored.0.name'],
    [{ stored: [{ ...map.stored[0], lasts: 'länge' }] }, 'thirdParty.0.stored.0.lasts'],
    [{ stored: [{ ...map.stored[0], kind: 'cookies' }] }, 'thirdParty.0.stored.0.kind'],
    [{ stored: [{ ...map.stored[0], size: '1' }] }, 'thirdParty.0.stored.0.size'],
  ])('with %j is a problem at %s', (change, path) => {
    expect(problemsOf(change)).toEqual([path])
  })
})

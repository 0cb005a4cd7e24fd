import { expect, test } from 'vitest'
import { policyDocumentOf } from '../../src/providers/policy-document.ts'
import { policyOf } from '../../src/providers/service-policy.ts'
import { servicesOf } from '../../src/providers/services.ts'

const services = servicesOf(
  { provider: 'matomo', url: 'https://statistik.example/', siteId: '1', cookies: 'true' },
  [{ provider: 'youtube' }],
)
const document = policyDocumentOf({
  siteUrl: 'https://www.example.se',
  name: { sv: 'Provplatsen', en: 'The trial site' },
  publisher: { sv: 'Provmyndigheten', en: 'The trial authority' },
  services,
  history: [{ from: '2026-01-01', policy: policyOf(services), services: ['Matomo'] }],
})

test('machines can read what the site asks consent for', () => {
  expect(document.consent).toEqual({
    cookie: '__Host-consent',
    validDays: 180,
    policy: policyOf(services),
    history: [
      {
        from: '2026-01-01',
        policy: policyOf(services),
        services: ['Matomo'],
        until: undefined,
      },
    ],
  })
  expect(document.services.map(({ id, hosts }) => [id, hosts])).toEqual([
    ['matomo', ['statistik.example']],
    ['youtube', ['www.youtube-nocookie.com']],
  ])
  expect(document.stored.necessary.map(({ name }) => name)).toEqual(['__Host-consent'])
  expect(document.stored.statistics.map(({ name }) => name)).toContain('_pk_id.*')
  expect(document.stored.thirdParty.map(({ name }) => name)).toContain('yt-remote-*')
})

test('and all of it is plain JSON', () => {
  const read = JSON.parse(JSON.stringify(document)) as typeof document
  expect(read.services).toEqual(document.services)
  expect(read.stored).toEqual(document.stored)
})

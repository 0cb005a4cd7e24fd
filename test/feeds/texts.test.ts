import { describe, expect, it } from 'vitest'
import { manifestOf } from '../../src/feeds/manifest.ts'
import { robotsText } from '../../src/feeds/robots.ts'
import { securityText } from '../../src/feeds/security-text.ts'
import { settingsOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const siteUrl = 'https://nulage.example'

it('robots may read everything and are shown the sitemap', () => {
  expect(robotsText(siteUrl)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://nulage.example/sitemap.xml\n',
  )
})

describe('security.txt', () => {
  const { publisher } = settingsOf()
  const settings = settingsOf({
    publisher: { ...publisher, securityContact: 'mailto:s@x.example' },
  })

  it('names the contact, expires within a year, and says where it belongs', () => {
    const text = securityText({ site: siteOf({ settings }), now, siteUrl }) ?? ''
    expect(text.split('\n')).toEqual([
      'Contact: mailto:s@x.example',
      'Expires: 2026-11-28T00:00:00.000Z',
      'Preferred-Languages: sv, en',
      'Canonical: https://nulage.example/.well-known/security.txt',
      '',
    ])
  })

  it('is none where the site names no contact', () => {
    expect(securityText({ site: siteOf(), now, siteUrl })).toBeUndefined()
  })
})

it('the manifest gives a bookmark the name and icons of the site', () => {
  const manifest = manifestOf({
    settings: settingsOf(),
    themeColor: '#faf6ee',
    backgroundColor: '#faf6ee',
    icons: [{ src: '/assets/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  })
  expect(JSON.parse(manifest)).toMatchObject({
    name: 'Provplatsen',
    lang: 'sv',
    start_url: '/',
    icons: [{ src: '/assets/icon.svg' }],
  })
})

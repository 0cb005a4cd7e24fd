import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readSite } from '../../src/content/read-site.ts'
import type { Site } from '../../src/content/site.ts'
import { type FeedRoute, feedOf } from '../../src/feeds/feed.ts'
import { feedAt } from '../../src/feeds/feed-at.ts'
import { sitemapOf } from '../../src/feeds/sitemap.ts'
import { locales } from '../../src/i18n/locale.ts'
import { faultsIn } from '../helpers/xml.ts'

const now = Date.parse('2026-11-23T08:00:00Z')
const siteUrl = 'https://utvecklavastmanland.example'
let site: Site
let feeds: readonly FeedRoute[]

beforeAll(async () => {
  site = await readSite(join(import.meta.dirname, '../../content'), { now })
  const kinds = [
    { name: 'feed' as const, slugs: [''] },
    { name: 'projectFeed' as const, slugs: site.projects.map(({ slug }) => slug) },
    { name: 'topicFeed' as const, slugs: site.settings.topics.map(({ id }) => id) },
  ]
  feeds = locales.flatMap((locale) =>
    kinds.flatMap(({ name, slugs }) =>
      [...new Set(slugs)].map((slug) => ({ name, locale, slug, format: 'atom' as const })),
    ),
  )
  expect(feeds.length).toBeGreaterThan(12)
})

describe('the model site', () => {
  it('has feeds for all, for each project and each topic, in both languages, all valid', async () => {
    for (const route of feeds) {
      const document = feedAt({ site, now, siteUrl }, route)?.body ?? ''
      expect(document.length).toBeGreaterThan(500)
      expect(await faultsIn(document, 'atom.rng'), JSON.stringify(route)).toEqual([])
    }
  })

  it('gives feed readers whole addresses, and nothing of others but links', () => {
    const contents = feeds.flatMap(
      (route) => feedOf({ site, now, siteUrl }, route)?.items.map(({ content }) => content) ?? [],
    )
    expect(contents.length).toBeGreaterThan(20)
    const addresses = contents.flatMap((content) =>
      [...content.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? ''),
    )
    expect(addresses.length).toBeGreaterThan(50)
    expect(addresses.filter((address) => !/^(?:https:\/\/|mailto:|tel:)/.test(address))).toEqual([])
    expect(contents.join('')).toContain('https://www.youtube.com/watch')
    expect(contents.join('')).not.toMatch(/<(?:iframe|script|form|video|object)/)
  })

  it('has a valid sitemap with each address once', async () => {
    const document = sitemapOf({ site, now, siteUrl })
    expect(await faultsIn(document, 'sitemap.xsd')).toEqual([])
    const addresses = [...document.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(30)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(document).not.toContain('utkast')
  })
})

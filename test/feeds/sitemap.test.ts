import { describe, expect, it } from 'vitest'
import { sitemapOf } from '../../src/feeds/sitemap.ts'
import { pageOf, projectOf, reportOf, siteOf } from '../helpers/site.ts'
import { faultsIn } from '../helpers/xml.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const published = Date.parse('2026-05-12T00:00:00+02:00')
const siteUrl = 'https://nulage.example'

const site = siteOf({
  reports: [
    reportOf({ slug: 'a', date: published }),
    reportOf({ slug: 'a', date: published, edition: 'lattlast' }),
    reportOf({ slug: 'a', date: published, locale: 'en' }),
    reportOf({ slug: 'utkast', draft: true }),
    reportOf({ slug: 'framtid', publishDate: now + 1 }),
    reportOf({ slug: 'dold', date: published, robots: 'noindex' }),
    reportOf({ slug: 'borta', withdrawn: { date: 1, reason: 'Fel', mode: 'keep' } }),
  ],
  projects: [projectOf({ slug: 'lyftet' })],
  pages: [
    pageOf({ slug: 'om' }),
    pageOf({ slug: 'kakor' }),
    pageOf({ slug: 'kakor', locale: 'en' }),
  ],
})

const pathsIn = (document: string) =>
  [...document.matchAll(/<loc>https:\/\/nulage\.example(.*?)<\/loc>/g)].map(([, path]) => path)

describe('the sitemap', () => {
  it('is valid by the schema of sitemaps.org, with no content as well', async () => {
    for (const of of [site, siteOf()])
      expect(await faultsIn(sitemapOf({ site: of, now, siteUrl }), 'sitemap.xsd')).toEqual([])
    expect(await faultsIn('<urlset/>', 'sitemap.xsd')).not.toEqual([])
  })

  it('names every page that may be found now, once, and no other', () => {
    const paths = pathsIn(sitemapOf({ site, now, siteUrl }))
    expect(paths).toEqual([
      '/',
      '/nyheter',
      '/projekt',
      '/kakor',
      '/rattelser',
      '/nyheter/a',
      '/nyheter/a/lattlast',
      '/projekt/lyftet',
      '/om',
      '/en',
      '/en/news',
      '/en/projects',
      '/en/cookies',
      '/en/corrections',
      '/en/news/a',
    ])
  })

  it('says when a page really changed, and nothing where that is not known', () => {
    const document = sitemapOf({ site, now, siteUrl })
    expect(document).toContain(
      `<url><loc>${siteUrl}/nyheter/a</loc><lastmod>2026-05-11T22:00:00.000Z</lastmod></url>`,
    )
    expect(document).toContain(`<url><loc>${siteUrl}/kakor</loc></url>`)
    expect(document).toContain(`<url><loc>${siteUrl}/projekt/lyftet</loc></url>`)
    const reports = [...site.reports, reportOf({ slug: 'b', project: 'lyftet', date: published })]
    expect(sitemapOf({ site: { ...site, reports }, now, siteUrl })).toContain(
      `<url><loc>${siteUrl}/projekt/lyftet</loc><lastmod>2026-05-11T22:00:00.000Z</lastmod></url>`,
    )
  })
})

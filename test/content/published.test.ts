import { describe, expect, test } from 'vitest'
import { publishedAt } from '../../src/content/published.ts'
import { redirectionAt } from '../../src/content/redirection.ts'
import { stateOf } from '../../src/content/state.ts'
import { pageOf, projectOf, reportOf, siteOf } from '../helpers/site.ts'

describe('the state of an entry', () => {
  test('a draft stays a draft, whatever else is written', () => {
    const draft = reportOf({
      draft: true,
      expiryDate: 5,
      withdrawn: { date: 1, reason: 'Fel.', mode: 'gone' },
    })
    expect(stateOf(draft, 10)).toBe('draft')
  })

  test('withdrawn goes before expired, and expired before scheduled', () => {
    const withdrawn = { date: 3, reason: 'Fel.', mode: 'keep' } as const
    expect(stateOf(reportOf({ withdrawn, expiryDate: 2 }), 4)).toBe('withdrawn')
    expect(stateOf(reportOf({ withdrawn, expiryDate: 2 }), 2)).toBe('expired')
    expect(stateOf(reportOf({ publishDate: 9, expiryDate: 2 }), 4)).toBe('expired')
    expect(stateOf(reportOf({ publishDate: 9 }), 4)).toBe('scheduled')
  })

  test('a report is published at its instant, not a millisecond before', () => {
    const report = reportOf({ publishDate: 1000 })
    expect(stateOf(report, 999)).toBe('scheduled')
    expect(stateOf(report, 1000)).toBe('published')
  })
})

describe('what readers see', () => {
  const older = reportOf({ slug: 'aldre', date: 1, project: 'p' })
  const newer = reportOf({ slug: 'nyare', date: 2, project: 'p' })
  const other = reportOf({ slug: 'annat', date: 3 })

  test('reports stand newest first, per language and project', () => {
    const english = reportOf({ slug: 'nyare', locale: 'en', date: 2 })
    const site = siteOf({ reports: [other, newer, english, older] })
    const published = publishedAt(site, 10)
    expect(published.reports('sv')).toEqual([other, newer, older])
    expect(published.reports('en')).toEqual([english])
    expect(published.reportsOf('p', 'sv')).toEqual([newer, older])
    expect(published.neighbours(newer)).toEqual({ older, newer: undefined })
    expect(published.translations(newer)).toEqual([newer, english])
  })

  test('a report appears by itself when its time comes', () => {
    const site = siteOf({ reports: [reportOf({ slug: 'snart', date: 100 })] })
    expect(publishedAt(site, 99).reports('sv')).toEqual([])
    expect(publishedAt(site, 99).report('snart', 'sv')).toBeUndefined()
    expect(publishedAt(site, 99).nextChange).toBe(100)
    expect(publishedAt(site, 100).reports('sv')).toHaveLength(1)
    expect(publishedAt(site, 100).nextChange).toBeUndefined()
    expect(publishedAt(site, 99).reports('sv'), 'a clock set back').toEqual([])
  })

  test('nothing is looked through twice between two changes', () => {
    const site = siteOf({ reports: [reportOf({ date: 100 })] })
    expect(publishedAt(site, 150)).toBe(publishedAt(site, 9000))
  })

  test('a withdrawn text that is kept has its address, and stands in no list', () => {
    const kept = reportOf({ withdrawn: { date: 5, reason: 'Fel siffror.', mode: 'keep' } })
    const published = publishedAt(siteOf({ reports: [kept] }), 10)
    expect(published.report(kept.slug, 'sv')).toBe(kept)
    expect(published.reports('sv')).toEqual([])
  })

  test('a text that is withdrawn before it was published is never shown', () => {
    const early = reportOf({
      publishDate: 100,
      withdrawn: { date: 5, reason: 'Fel siffror.', mode: 'keep' },
    })
    const published = publishedAt(siteOf({ reports: [early] }), 10)
    expect(published.report(early.slug, 'sv')).toBeUndefined()
    expect(published.goneAt('report', early.slug, 'sv')).toBeUndefined()
  })

  test('the easy-read twin is found from its original and stands in no list', () => {
    const original = reportOf({ slug: 'lage' })
    const twin = reportOf({ slug: 'lage', edition: 'lattlast' })
    const published = publishedAt(siteOf({ reports: [original, twin] }), 10)
    expect(published.reports('sv')).toEqual([original])
    expect(published.easyReadOf(original)).toBe(twin)
  })
})

describe('old addresses', () => {
  const moved = reportOf({ slug: 'ny', aliases: ['/nyheter/gammal', '/åtgärder'] })

  test('an alias leads to the living text, however the address is spelled', () => {
    const site = siteOf({ reports: [moved] })
    for (const pathname of ['/nyheter/gammal', '/nyheter/gammal/', '/%C3%A5tg%C3%A4rder'])
      expect(redirectionAt(site, pathname, 10)).toMatchObject({ to: '/nyheter/ny' })
  })

  test('the alias of a draft leads nowhere', () => {
    const site = siteOf({ reports: [{ ...moved, draft: true }] })
    expect(redirectionAt(site, '/nyheter/gammal', 10)).toBeUndefined()
  })

  test('an expired page and a withdrawn one are gone with a reason, also in English', () => {
    const site = siteOf({
      pages: [pageOf({ slug: 'kampanj', expiryDate: 5 })],
      projects: [
        projectOf({
          slug: 'nedlagt',
          locale: 'en',
          withdrawn: { date: 5, reason: 'It was a mistake.', mode: 'gone' },
        }),
      ],
    })
    const expired = redirectionAt(site, '/kampanj', 10)
    const withdrawn = redirectionAt(site, '/en/projects/nedlagt', 10)
    expect(JSON.stringify(expired)).toMatch(/tagits bort.*removed/)
    expect(withdrawn).toMatchObject({ gone: { en: 'It was a mistake.' } })
  })

  test('a withdrawn report leads to what replaced it', () => {
    const report = reportOf({
      slug: 'fel',
      withdrawn: { date: 5, reason: 'Fel.', mode: 'redirect', replacedBy: 'ratt' },
    })
    const site = siteOf({ reports: [report] })
    expect(redirectionAt(site, '/nyheter/fel', 10)).toMatchObject({ to: '/nyheter/ratt' })
  })

  test('redirects.yaml speaks for addresses that no file has', () => {
    const redirects = [{ from: '/kalender', to: '/nyheter' }]
    expect(redirectionAt(siteOf({ redirects }), '/kalender', 10)).toEqual(redirects[0])
    expect(redirectionAt(siteOf({ redirects }), '/annat', 10)).toBeUndefined()
  })
})

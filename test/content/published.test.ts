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
    expect(published.goneWith(early)).toBeUndefined()
  })

  test('the easy-read twin is found from its original and stands in no list', () => {
    const original = reportOf({ slug: 'lage' })
    const twin = reportOf({ slug: 'lage', edition: 'lattlast' })
    const published = publishedAt(siteOf({ reports: [original, twin] }), 10)
    expect(published.reports('sv')).toEqual([original])
    expect(published.easyReadOf(original)).toBe(twin)
  })

  test('the easy-read twin waits for its original, and leaves with it', () => {
    const original = reportOf({ slug: 'lage', publishDate: 10, expiryDate: 20 })
    const twin = reportOf({ slug: 'lage', edition: 'lattlast', publishDate: 1 })
    const site = siteOf({ reports: [original, twin] })
    expect(publishedAt(site, 9).has(twin)).toBe(false)
    expect(redirectionAt(site, '/nyheter/lage/lattlast', 9)).toBeUndefined()
    expect(publishedAt(site, 10).report('lage', 'sv', 'lattlast')).toBe(twin)
    expect(publishedAt(site, 20).has(twin)).toBe(false)
    expect(redirectionAt(site, '/nyheter/lage/lattlast', 20)).toHaveProperty('gone')
  })

  test('a correction or a change that is written ahead is a change at its time', () => {
    const report = reportOf({
      publishDate: 1,
      corrections: [{ date: 30, text: 'Rättat.' }],
      updates: [
        { date: 20, note: 'Nytt.', type: 'major' },
        { date: 10, note: 'Komma.', type: 'minor' },
      ],
    })
    const site = siteOf({ reports: [report] })
    expect(publishedAt(site, 5).nextChange).toBe(20)
    expect(publishedAt(site, 25)).toMatchObject({ lastChange: 20, nextChange: 30 })
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

  test('what replaces a report is named first when it is published', () => {
    const withdrawn = { date: 5, reason: 'Fel.', mode: 'redirect', replacedBy: 'ratt' } as const
    const site = siteOf({
      reports: [reportOf({ slug: 'fel', withdrawn }), reportOf({ slug: 'ratt', publishDate: 20 })],
      redirects: [{ from: '/genvag', to: '/nyheter/ratt' }],
    })
    expect(redirectionAt(site, '/nyheter/fel', 10)).toMatchObject({ gone: { sv: 'Fel.' } })
    expect(redirectionAt(site, '/genvag', 10)).toBeUndefined()
    expect(redirectionAt(site, '/nyheter/fel', 20)).toMatchObject({ to: '/nyheter/ratt' })
    expect(redirectionAt(site, '/genvag', 20)).toMatchObject({ to: '/nyheter/ratt' })
  })

  test('a report may be replaced by a page of another site', () => {
    const withdrawn = {
      date: 5,
      reason: 'Flyttad.',
      mode: 'redirect',
      replacedBy: 'https://annan.example/sida',
    } as const
    const site = siteOf({ reports: [reportOf({ slug: 'fel', withdrawn })] })
    expect(redirectionAt(site, '/nyheter/fel', 10)).toMatchObject({ to: withdrawn.replacedBy })
  })

  test('redirects.yaml speaks for addresses that no file has', () => {
    const redirects = [{ from: '/kalender', to: '/nyheter' }]
    expect(redirectionAt(siteOf({ redirects }), '/kalender', 10)).toEqual(redirects[0])
    expect(redirectionAt(siteOf({ redirects }), '/annat', 10)).toBeUndefined()
  })
})

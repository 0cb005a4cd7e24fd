import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/content/entry.ts'
import { atomOf } from '../../src/feeds/atom.ts'
import { type FeedRoute, feedOf } from '../../src/feeds/feed.ts'
import { feedAt } from '../../src/feeds/feed-at.ts'
import { measureOf } from '../helpers/figures.ts'
import { projectOf, reportOf, settingsOf, siteOf } from '../helpers/site.ts'
import { faultsIn } from '../helpers/xml.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const day = 24 * 3_600_000
const siteUrl = 'https://nulage.example'
const all: FeedRoute = { name: 'feed', locale: 'sv', format: 'atom', slug: '' }

const site = siteOf({
  settings: settingsOf({ topics: [{ id: 'industri', name: { sv: 'Industri', en: 'Industry' } }] }),
  measures: { participants: measureOf() },
  people: { ledningen: { name: { sv: 'Ledningen', en: 'Management' }, kind: 'function' } },
  projects: [projectOf({ slug: 'lyftet', title: 'Lyftet' })],
  reports: [
    reportOf({
      slug: 'senaste',
      title: 'Läget i maj & juni <nu>',
      date: now - day,
      authors: ['ledningen'],
      project: 'lyftet',
      topics: ['industri'],
      summary: ['Allt går bra.'],
      keyFigures: [{ measure: 'participants', value: 400, approximate: true }],
      corrections: [{ date: now - 1000, text: 'Siffran var fel.' }],
      markdown: 'Hela texten.',
    }),
    reportOf({ slug: 'aldre', date: now - 9 * day }),
    reportOf({ slug: 'latest', locale: 'en', date: now - day }),
  ],
})

const answer = (route: FeedRoute, of = site) => feedAt({ site: of, now, siteUrl }, route)
const siteWith = (...reports: readonly Report[]) => ({ ...site, reports })

describe('the Atom feed', () => {
  it('is valid by the schema of RFC 4287, in both languages, empty as well', async () => {
    for (const document of [
      answer(all)?.body,
      answer({ ...all, locale: 'en' })?.body,
      answer(all, siteWith())?.body,
    ])
      expect(await faultsIn(document ?? '', 'atom.rng')).toEqual([])
    expect(await faultsIn('<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom.rng')).not.toEqual(
      [],
    )
  })

  it('tells the whole report: correction, short version, figures, text', () => {
    const body = answer(all)?.body ?? ''
    expect(body).toContain('<title>Läget i maj &amp; juni &lt;nu&gt;</title>')
    for (const told of ['Siffran var fel.', 'Allt går bra.', 'cirka', 'Hela texten.', 'Ledningen'])
      expect(body).toContain(told)
  })

  it('links to itself, to the page, and to the other language', () => {
    const body = answer(all)?.body ?? ''
    expect(body).toContain(
      `<link rel="self" type="application/atom+xml" href="${siteUrl}/feed.xml"/>`,
    )
    expect(body).toContain(`hreflang="sv" href="${siteUrl}/"`)
    expect(body).toContain(`hreflang="en" href="${siteUrl}/en/feed.xml"`)
    expect(body).toContain(`href="${siteUrl}/nyheter/senaste"`)
  })

  it('was updated when a correction was made, not when a file was', () => {
    const feed = feedOf({ site, now, siteUrl }, all)
    expect(feed?.updated).toBe(now - 1000)
    expect(feed?.items.map(({ updated }) => updated)).toEqual([now - 1000, now - 9 * day])
  })

  it('keeps the id of a report whatever happens to its date and title', () => {
    const idOf = (report: Report) =>
      feedOf({ site: siteWith(report), now, siteUrl }, all)?.items[0]?.id
    expect(idOf(reportOf({ date: 1, title: 'Ett' }))).toBe('tag:nulage.example,2021:/nyheter/ett')
    expect(idOf(reportOf({ date: now, title: 'Två' }))).toBe('tag:nulage.example,2021:/nyheter/ett')
  })

  it('shows nothing that is not published now, and at most fifty reports', () => {
    const hidden = [
      reportOf({ slug: 'utkast', draft: true }),
      reportOf({ slug: 'framtid', publishDate: now + 1 }),
      reportOf({ slug: 'utgangen', expiryDate: now }),
      reportOf({ slug: 'tillbaka', withdrawn: { date: 1, reason: 'Fel', mode: 'gone' } }),
      reportOf({ slug: 'lattlast', edition: 'lattlast' }),
    ]
    const many = Array.from({ length: 60 }, (_, index) => reportOf({ slug: `r-${index}` }))
    expect(feedOf({ site: siteWith(...hidden), now, siteUrl }, all)?.items).toEqual([])
    expect(feedOf({ site: siteWith(...many), now, siteUrl }, all)?.items).toHaveLength(50)
  })

  it('survives any text that an editor can type', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const samples = fc.sample(fc.tuple(text, text, text), 40)
    const reports = samples.map(([title, description, markdown], index) =>
      reportOf({ slug: `r-${index}`, title: `${title}]]>\u0000\ud800`, description, markdown }),
    )
    const body = answer(all, siteWith(...reports))?.body ?? ''
    expect(body.match(/<entry>/g)).toHaveLength(40)
    expect(await faultsIn(body, 'atom.rng')).toEqual([])
  })
})

describe('the feed of a project or a topic', () => {
  const project: FeedRoute = { ...all, name: 'projectFeed', slug: 'lyftet' }
  const topic: FeedRoute = { ...all, name: 'topicFeed', slug: 'industri' }

  it('has the reports on it, under its own name, and is valid', async () => {
    for (const route of [project, topic]) {
      const feed = feedOf({ site, now, siteUrl }, route)
      expect(feed?.items.map(({ url }) => url)).toEqual([`${siteUrl}/nyheter/senaste`])
      expect(await faultsIn(feed === undefined ? '' : atomOf(feed), 'atom.rng')).toEqual([])
    }
    expect(feedOf({ site, now, siteUrl }, project)?.title).toBe('Lyftet – Provplatsen')
    expect(feedOf({ site, now, siteUrl }, topic)?.home).toBe(`${siteUrl}/nyheter?amne=industri`)
  })

  it('is none where there is no such project or topic', () => {
    expect(answer({ ...project, slug: 'annat' })).toBeUndefined()
    expect(answer({ ...topic, slug: 'constructor' })).toBeUndefined()
  })
})

describe('the JSON feed', () => {
  it('tells the same as the Atom feed', () => {
    const { type, body } = answer({ ...all, format: 'json' }) ?? { type: '', body: '{}' }
    expect(type).toBe('application/feed+json')
    expect(JSON.parse(body)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'sv',
      feed_url: `${siteUrl}/feed.json`,
      home_page_url: `${siteUrl}/`,
      items: [
        {
          id: 'tag:nulage.example,2021:/nyheter/senaste',
          url: `${siteUrl}/nyheter/senaste`,
          title: 'Läget i maj & juni <nu>',
          content_html: expect.stringContaining('Hela texten.') as string,
          date_published: '2026-05-31T12:00:00.000Z',
          date_modified: '2026-06-01T11:59:59.000Z',
          authors: [{ name: 'Ledningen' }],
          tags: ['Industri'],
        },
        { title: 'Rubriken på aldre' },
      ],
    })
  })
})

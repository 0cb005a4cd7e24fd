import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry, Report } from '../../src/content/entry.ts'
import type { Site } from '../../src/content/site.ts'
import { searchIn } from '../../src/search/search.ts'
import { searchIndexOf, warmSearch } from '../../src/search/search-index.ts'
import { pageOf, projectOf, reportOf, settingsOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')

const slugsFor = (of: Site, query: string) =>
  searchIn(of, now, 'sv', query).hits.map(({ entry }) => entry.slug)

const manyReports = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    reportOf({ slug: `r-${index}`, markdown: `Kurser nummer ${index}.` }),
  )

function warm(site: Site): void {
  while (warmSearch(site)) continue
}

/** Nothing is left of any site in the indexes: what follows is built from the ground. */
function forget(): void {
  const reports = [reportOf(), reportOf({ locale: 'en' })]
  warm(siteOf({ reports, settings: settingsOf({ topics: [topic('annat', 'Annat')] }) }))
}

function topic(id: string, name: string) {
  return { id, name: { sv: name, en: name } }
}

beforeEach(forget)

describe('an edit', () => {
  const before = manyReports(20)
  const edited = (change: Partial<Report>) =>
    before.map((report, index) => (index === 7 ? { ...report, ...change } : report))
  const site = siteOf({ reports: before })
  beforeEach(() => {
    expect(slugsFor(site, 'kurser')).toHaveLength(20)
  })

  it('is found at once, and what stood there before no more', () => {
    const after = siteOf({ reports: edited({ markdown: Buffer.from('Vi bygger en bro.') }) })
    expect(slugsFor(after, 'bro')).toEqual(['r-7'])
    expect(slugsFor(after, 'kurser')).toHaveLength(19)
    expect(slugsFor(after, 'kurser')).not.toContain('r-7')
  })

  it.each<[string, Partial<Report>]>([
    ['makes it a draft', { draft: true }],
    ['withdraws it', { withdrawn: { date: now, reason: 'Fel', mode: 'keep' } }],
    ['lets it expire', { expiryDate: now }],
    ['puts it off', { publishDate: now + 1 }],
  ])('that %s takes it out of what is found', (_, change) => {
    const after = siteOf({ reports: edited(change) })
    expect(slugsFor(after, 'kurser')).toHaveLength(19)
    expect(slugsFor(after, 'kurser')).not.toContain('r-7')
  })

  it('that takes a text away or adds one shows in what is found, in the order of the site', () => {
    const fresh = reportOf({ slug: 'ny', markdown: 'Kurser nummer 0.' })
    const after = siteOf({ reports: [fresh, ...before.slice(1)] })
    const slugs = slugsFor(after, 'kurser')
    expect(slugs).not.toContain('r-0')
    expect(slugs.slice(0, 2)).toEqual(['ny', 'r-1'])
    expect(slugsFor(site, 'kurser').slice(0, 2)).toEqual(['r-0', 'r-1'])
  })

  it('of the name of a topic is found in all its reports', () => {
    const reports = before.map((report) => ({ ...report, topics: ['vatten'] }))
    const named = (name: string) =>
      siteOf({ reports, settings: settingsOf({ topics: [topic('vatten', name)] }) })
    expect(slugsFor(named('Vattenvård'), 'vattenvård')).toHaveLength(20)
    expect(slugsFor(named('Sjöar'), 'sjöar')).toHaveLength(20)
    expect(slugsFor(named('Sjöar'), 'vattenvård')).toEqual([])
  })

  it('reads the texts that changed, and no others', () => {
    let reads = 0
    const counted = (report: Report): Report => ({
      ...report,
      get markdown() {
        reads += 1
        return report.markdown
      },
    })
    const reports = before.map(counted)
    warm(siteOf({ reports }))
    expect(reads).toBe(20)
    warm(siteOf({ reports: reports.with(7, counted(reportOf({ slug: 'r-7' }))) }))
    expect(reads).toBe(22)
  })

  it('leaves answers to those who still hold the site before it', () => {
    const after = siteOf({ reports: edited({ markdown: Buffer.from('Vi bygger en bro.') }) })
    expect(slugsFor(after, 'bro')).toEqual(['r-7'])
    expect(slugsFor(site, 'bro')).toEqual([])
    expect(slugsFor(site, 'kurser')).toHaveLength(20)
    expect(slugsFor(after, 'bro')).toEqual(['r-7'])
  })
})

describe('an index', () => {
  it('is made a text at a time, and a site that takes another’s place half way is not mixed up', () => {
    const reports = manyReports(40)
    const site = siteOf({ reports })
    let steps = 0
    while (warmSearch(site)) steps += 1
    expect(steps).toBeGreaterThanOrEqual(40)

    forget()
    for (let step = 0; step < 15; step += 1) expect(warmSearch(site)).toBe(true)
    const next = siteOf({ reports: reports.slice(5) })
    for (let step = 0; step < 15; step += 1) expect(warmSearch(next)).toBe(true)
    expect(slugsFor(next, 'kurser')).toEqual(reports.slice(5).map(({ slug }) => slug))
  })

  it('numbers texts anew in the place of those that are gone', () => {
    let reports = manyReports(10)
    for (let edit = 0; edit < 100; edit += 1)
      reports = reports.with(edit % 10, reportOf({ slug: `e-${edit}`, markdown: 'Kurser.' }))
    for (let edit = 100; edit < 200; edit += 1) {
      reports = reports.with(edit % 10, reportOf({ slug: `e-${edit}`, markdown: 'Kurser.' }))
      searchIndexOf(siteOf({ reports }), 'sv')
    }
    expect(searchIndexOf(siteOf({ reports }), 'sv').entries.length).toBeLessThanOrEqual(11)
  })
})

describe('whatever editors do, one after another', () => {
  const words =
    'kurs kurser kursplan planer utbildning yrkesutbildning yrke industri industrikurs åtgärd åtgärdsplan vatten vattenvård bro broar brokurs nu och projekt 17 2024'.split(
      ' ',
    )
  const text = fc
    .array(fc.constantFrom(...words), { maxLength: 12 })
    .map((chosen) => chosen.join(' '))
  const entry: fc.Arbitrary<Entry> = fc
    .record({
      slug: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('report', 'report', 'project', 'page'),
      locale: fc.constantFrom('sv', 'sv', 'en'),
      title: text,
      description: text,
      markdown: fc.tuple(text, text).map(([title, rest]) => `## ${title}\n\n${rest}`),
      draft: fc.boolean(),
      publishDate: fc.constantFrom(0, 0, now + 1),
      topics: fc.constantFrom([], ['amne']),
    })
    .map(({ kind, ...parts }) => {
      switch (kind) {
        case 'report':
          return reportOf({ ...parts, summary: [parts.title] })
        case 'project':
          return projectOf({ ...parts, aims: [parts.title] })
        case 'page':
          return pageOf(parts)
      }
    })
  const edit = fc.record({
    at: fc.nat(),
    entry: fc.option(entry, { nil: undefined }),
    topic: fc.constantFrom('Ämne', 'Ämne', 'Ämne', 'Broar'),
    steps: fc.nat(20),
  })
  const queries = [...words, 'kurs plan', 'bro vatten', 'utbildningg', 'kur', 'industriplan ämne']
  const query = fc.constantFrom(...queries)

  it('a search answers as if its index had been built that moment', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 4, maxLength: 25 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (first, edits, asked) => {
          let entries = first
          let site = siteWith(entries, 'Ämne')
          warm(site)
          for (const { at, entry: put, topic: name, steps } of edits) {
            const place = at % (entries.length + 1)
            entries = entries.toSpliced(
              place,
              put === undefined ? 1 : at % 2,
              ...(put ? [put] : []),
            )
            site = siteWith(entries, name)
            for (let step = 0; step < steps; step += 1) warmSearch(site)
          }
          const answers = () => asked.map((words) => searchIn(site, now, 'sv', words))
          const followed = answers()
          forget()
          expect(followed).toEqual(answers())
        },
      ),
      { numRuns: 300 },
    )
  })

  function siteWith(entries: readonly Entry[], name: string): Site {
    return siteOf({
      reports: entries.filter((one) => one.kind === 'report'),
      projects: entries.filter((one) => one.kind === 'project'),
      pages: entries.filter((one) => one.kind === 'page'),
      settings: settingsOf({ topics: [topic('amne', name)] }),
    })
  }
})

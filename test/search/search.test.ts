import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/content/entry.ts'
import { searchIn } from '../../src/search/search.ts'
import { pageOf, projectOf, reportOf, siteOf } from '../helpers/site.ts'

const now = Date.parse('2026-06-01T12:00:00Z')

const site = siteOf({
  reports: [
    reportOf({
      slug: 'kompetens',
      title: 'Kompetensutveckling i industrin',
      markdown: 'Det går bra.',
    }),
    reportOf({
      slug: 'atgarder',
      markdown: '## Härnäst\n\nVi föreslår tre åtgärder för företagen.',
    }),
    reportOf({
      slug: 'pandemi',
      title: 'Pandemin bromsar',
      markdown: `${'Fyllnad utan innehåll. '.repeat(40)}Kursen ställdes in. ${'Mer text. '.repeat(40)}`,
    }),
    reportOf({
      slug: 'training',
      locale: 'en',
      title: 'More training',
      markdown: 'Companies planned courses.',
    }),
  ],
  projects: [
    projectOf({ slug: 'lyftet', title: 'Lyftet', aims: ['Bygga en bro över Hedströmmen'] }),
  ],
  pages: [pageOf({ slug: 'om', title: 'Om webbplatsen' })],
})

const slugsFor = (query: string, locale: 'sv' | 'en' = 'sv', of = site) =>
  searchIn(of, now, locale, query).hits.map(({ entry }) => entry.slug)

describe('a search finds', () => {
  it('compounds by their parts, and parts by a compound that nobody wrote', () => {
    expect(slugsFor('utveckling')).toEqual(['kompetens'])
    expect(slugsFor('industriutveckling')).toEqual([])
    expect(slugsFor('industriåtgärder')).toEqual([])
    expect(slugsFor('företagsåtgärder')).toEqual(['atgarder'])
  })

  it('words typed without dots and rings, in any form, and from their beginning', () => {
    for (const query of ['atgarder', 'ÅTGÄRDEN', 'åtgärdernas', 'åtgä'])
      expect(slugsFor(query), query).toEqual(['atgarder'])
  })

  it('words with a slip of the finger, and says what may have been meant', () => {
    const { hits, suggestions } = searchIn(site, now, 'sv', 'pandimin')
    expect(hits.map(({ entry }) => entry.slug)).toEqual(['pandemi'])
    expect(suggestions).toEqual(['pandemin'])
    expect(searchIn(site, now, 'sv', 'pandemin').suggestions).toEqual([])
  })

  it('projects by their aims, and pages', () => {
    expect(slugsFor('hedströmmen')).toEqual(['lyftet'])
    expect(slugsFor('webbplatsen')).toEqual(['om'])
  })

  it('texts where all words stand; where none has all, those with some', () => {
    expect(slugsFor('tre åtgärder')).toEqual(['atgarder'])
    expect(slugsFor('pandemin åtgärder').toSorted()).toEqual(['atgarder', 'pandemi'])
  })

  it('texts in the language of the page only', () => {
    expect(slugsFor('course', 'en')).toEqual(['training'])
    expect(slugsFor('pandemin', 'en')).toEqual([])
  })

  it('a word in a title before the same word in a text', () => {
    const reports = [
      reportOf({ slug: 'text', markdown: 'Om kurser och annat.' }),
      reportOf({ slug: 'rubrik', title: 'Kurser', markdown: 'Annat.' }),
    ]
    expect(slugsFor('kurser', 'sv', siteOf({ reports }))).toEqual(['rubrik', 'text'])
  })
})

describe('a search shows', () => {
  const contextFor = (query: string, of = site) =>
    String(searchIn(of, now, 'sv', query).hits[0]?.context)

  it('the words in their context, marked', () => {
    expect(contextFor('åtgärd')).toContain('tre <mark>åtgärder</mark> för företagen')
    const context = contextFor('kursen')
    expect(context).toContain('<mark>Kursen</mark> ställdes in.')
    expect(context.length).toBeLessThan(300)
  })

  it('the paragraphs around them and no more, whatever stands elsewhere', () => {
    const far = Array.from({ length: 30 }, (_, index) => `Stycke ${index} om annat.`).join('\n\n')
    const markdown = `${far}\n\n## Om **broar**\n\nVi ser [en bro](/hemlig-adress).\n\n${far}`
    const context = contextFor('bro', siteOf({ reports: [reportOf({ markdown })] }))
    expect(context).toContain('… Om <mark>broar</mark> Vi ser en <mark>bro</mark>. Stycke 0')
    expect(context.endsWith(' …')).toBe(true)
    const whole = siteOf({ reports: [reportOf({ markdown: 'Vi ser en bro.' })] })
    expect(contextFor('bro', whole)).toBe('Vi ser en <mark>bro</mark>.')
  })

  it('words that differ by dots and rings, capitals and endings alike', () => {
    const markdown = 'Århundraden. ÅTGÄRDER, atgard, Åtgärdernas och åtgärdspaket.'
    const context = contextFor('atgarden', siteOf({ reports: [reportOf({ markdown })] }))
    expect(context.match(/<mark>[^<]*<.mark>/g)).toHaveLength(4)
  })

  it('nothing that editors noted in a comment, and finds nothing by it', () => {
    const note = `<!-- Kvarnen är hemlig.\n\n${'Inte ett ord '.repeat(40)}om kvarnarnas bygge -->`
    const of = siteOf({ reports: [reportOf({ markdown: `Först.\n\n${note} och så en bro.` })] })
    for (const query of ['kvarnen', 'hemlig', 'kvarnem'])
      expect(searchIn(of, now, 'sv', query), query).toEqual({ hits: [], suggestions: [] })
    expect(contextFor('bro', of)).toMatch(/^… och så en <mark>bro<.mark>\.$/)
    const shown = siteOf({ reports: [reportOf({ markdown: `${note}\n\nKvarnar.` })] })
    expect(searchIn(shown, now, 'sv', 'kvarmar').suggestions).toEqual(['kvarnar'])
  })

  it('no markup of a text or a query as markup', () => {
    const text = '<img src=x onerror=alert(1)> "citat" & åtgärder'
    const of = siteOf({ reports: [reportOf({ markdown: text })] })
    const context = contextFor('åtgärder', of)
    expect(context).toContain('&lt;img src=x')
    expect(context).not.toMatch(/<(?!\/?mark>)/)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => {
        const { hits, suggestions } = searchIn(of, now, 'sv', `${query} <script>åtgärder`)
        for (const hit of hits) expect(String(hit.context)).not.toMatch(/<(?!\/?mark>)/)
        expect(suggestions.length).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('nothing that is not published now, not even as a suggestion', () => {
    const secret = (slug: string, parts: Partial<Report>) =>
      reportOf({ slug, markdown: 'Hemligheten avslöjas.', ...parts })
    const reports = [
      secret('utkast', { draft: true }),
      secret('framtid', { publishDate: now + 1 }),
      secret('utgangen', { expiryDate: now }),
      secret('borta', { withdrawn: { date: now, reason: 'Fel', mode: 'keep' } }),
    ]
    const of = siteOf({ reports })
    expect(searchIn(of, now, 'sv', 'hemligheten')).toEqual({ hits: [], suggestions: [] })
    expect(searchIn(of, now, 'sv', 'hemlighetten')).toEqual({ hits: [], suggestions: [] })
    // Whether a coming text has a word cannot be told from what else is found.
    const shown = reportOf({ slug: 'visas', markdown: 'Avslögs.' })
    for (const beside of [[], reports])
      expect(slugsFor('avslöjar', 'sv', siteOf({ reports: [shown, ...beside] }))).toEqual(['visas'])
    expect(searchIn(of, now + 1, 'sv', 'hemligheten').hits).toHaveLength(1)
  })
})

describe('a search is bounded', () => {
  it('to a hundred characters, ten words and fifty hits', () => {
    const reports = Array.from({ length: 80 }, (_, index) =>
      reportOf({ slug: `r-${index}`, markdown: 'kurser' }),
    )
    const of = siteOf({ reports })
    expect(slugsFor('kurser', 'sv', of)).toHaveLength(50)
    expect(slugsFor(`${' '.repeat(100)}kurser`, 'sv', of)).toEqual([])
    expect(slugsFor('kurser a b c d e f g h i j k l', 'sv', of)).toHaveLength(50)
  })

  it('and empty for an empty question', () => {
    for (const query of ['', '   ', '?!', 'och'])
      expect(searchIn(site, now, 'sv', query)).toEqual({ hits: [], suggestions: [] })
  })
})

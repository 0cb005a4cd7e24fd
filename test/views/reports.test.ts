import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../../src/views/pages.ts'
import { matching } from '../../src/views/reports-filter.ts'
import { parseReportsQuery, reportsPathOf } from '../../src/views/reports-query.ts'
import { scopeOf } from '../../src/views/scope.ts'
import { reportOf } from '../helpers/site.ts'
import { answerAt, contextOf, modelOf, noon, trialSite, viewOf } from '../helpers/trial.ts'

const many = trialSite({
  reports: Array.from({ length: 34 }, (_, index) =>
    reportOf({
      slug: `rapport-${34 - index}`,
      date: noon('2021-05-30') - index * 86_400_000,
      ...(index % 2 === 0 && { topics: ['natur'] }),
    }),
  ),
})

describe('the list of reports', () => {
  it('is newest first, in its own language, without easy-read twins', () => {
    const titles = (address: string) => modelOf('reports', address).reports.map((r) => r.title)
    expect(titles('/nyheter')).toEqual(['Våren i lyftet', 'Hösten i lyftet', 'Platsen öppnar'])
    expect(titles('/en/news')).toEqual(['Spring in the lift'])
  })

  it('tells of each report what a reader chooses by', () => {
    expect(modelOf('reports', '/nyheter').reports[0]).toEqual({
      href: '/nyheter/varen',
      title: 'Våren i lyftet',
      description: 'En beskrivning som är lång nog för att hålla måttet på femtio tecken.',
      date: { text: '12 maj 2021', iso: '2021-05-12T14:00:00+02:00' },
      project: { text: 'Lyftet', href: '/projekt/lyftet' },
      lang: 'sv',
      status: { status: 'atRisk', text: 'Risk för avvikelse', explanation: 'Kurser skjuts upp.' },
    })
  })

  it('has ten on a page', () => {
    const first = modelOf('reports', '/nyheter', many)
    expect(first.count).toBe('34 rapporter')
    expect(first.reports).toHaveLength(10)
    expect(first.pages?.total).toBe(4)
    const last = modelOf('reports', '/nyheter?sida=4', many)
    expect(last.reports.map(({ href }) => href)).toEqual([
      '/nyheter/rapport-4',
      '/nyheter/rapport-3',
      '/nyheter/rapport-2',
      '/nyheter/rapport-1',
    ])
  })

  it('joins its pages', () => {
    const { title, canonical, previous, next } = viewOf('/nyheter?sida=2&amne=natur', many).frame
      .head
    expect(title).toBe('Nyheter, sida 2 – Provplatsen')
    expect(canonical).toBe('https://prov.example/nyheter?amne=natur&sida=2')
    expect(previous).toBe('https://prov.example/nyheter?amne=natur')
    expect(next).toBe('')
  })

  it.each(['5', '0', '-1', '1.5', '02', 'x', '9999999', '1e1'])('has no page %s', (page) => {
    expect(answerAt(`/nyheter?sida=${page}`, many)).toBeUndefined()
  })

  it('speaks the language of its address in its parameters too', () => {
    expect(modelOf('reports', '/en/news?topic=natur&sida=9').isFiltered).toBe(true)
    expect(modelOf('reports', '/en/news?amne=natur').isFiltered).toBe(false)
  })
})

describe('a filter', () => {
  it('leaves what fits all that is chosen', () => {
    const count = (query: string) => modelOf('reports', `/nyheter?${query}`).reports.length
    expect(count('projekt=lyftet')).toBe(2)
    expect(count('amne=natur')).toBe(2)
    expect(count('amne=industri&ar=2021')).toBe(1)
    expect(count('ar=2020&projekt=lyftet')).toBe(0)
  })

  it('says how many reports each choice would leave', () => {
    const { filters } = modelOf('reports', '/nyheter?amne=natur')
    const optionsOf = (name: string) =>
      filters
        .find((filter) => filter.name === name)
        ?.options.map(({ text, count, selected }) => [text, count, selected])
    expect(optionsOf('amne')).toEqual([
      ['Alla ämnen', 3, false],
      ['Industri', 1, false],
      ['Natur', 2, true],
    ])
    expect(optionsOf('ar')).toEqual([
      ['Alla år', 2, true],
      ['2021', 2, false],
    ])
  })

  it('that fits nothing says so, and offers everything', () => {
    const model = modelOf('reports', '/nyheter?amne=finns-inte')
    expect(model.count).toBe('Inga rapporter')
    expect(model.allHref).toBe('/nyheter')
  })
})

describe('the row of pages', () => {
  it('shows the first, the last and those around', () => {
    const row = (current: number, total: number) =>
      pagesOf(current, total, String)
        ?.links.map(({ text }) => text)
        .join(' ')
    expect(row(1, 2)).toBe('1 2')
    expect(row(5, 9)).toBe('1 … 4 5 6 … 9')
    expect(row(9, 9)).toBe('1 … 8 9')
    expect(pagesOf(1, 1, String)).toBeNull()
  })
})

it('what is asked for is looked for once, however many of its pages are read', () => {
  const found = (address: string, now?: number) => {
    const scope = scopeOf(contextOf(many, now === undefined ? {} : { now }), 'sv')
    const { searchParams } = new URL(address, 'https://prov.example')
    const query = parseReportsQuery('sv', searchParams)
    if (query === undefined) throw new Error(`${address} asks for nothing`)
    return matching(scope, query)
  }
  const first = found('/nyheter?amne=natur&ar=2021')
  expect(first).toHaveLength(17)
  expect(found('/nyheter?ar=2021&sida=2&amne=natur')).toBe(first)
  expect(found('/nyheter?amne=natur')).not.toBe(first)
  expect(found('/nyheter?amne=finns-inte')).toEqual([])
  // What is published then is another list.
  expect(found('/nyheter?amne=natur&ar=2021', noon('2021-05-29'))).toHaveLength(16)
})

it('any query leads to one spelling, which leads to itself', () => {
  const words = fc.record(
    {
      sida: fc.oneof(fc.nat(20).map(String), fc.string()),
      projekt: fc.string(),
      amne: fc.string(),
      ar: fc.string(),
      annat: fc.string(),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(words, (asked) => {
      const query = parseReportsQuery('sv', new URLSearchParams(asked))
      if (query === undefined) return
      const path = reportsPathOf('sv', query)
      const again = parseReportsQuery('sv', new URL(path, 'https://prov.example').searchParams)
      expect(again).toEqual(query)
      expect(again && reportsPathOf('sv', again)).toBe(path)
    }),
  )
})

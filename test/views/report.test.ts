import { describe, expect, it } from 'vitest'
import { pageOf, reportOf } from '../helpers/site.ts'
import { modelOf, noon, trialSite, viewOf } from '../helpers/trial.ts'

const report = (address = '/nyheter/varen', site = trialSite(), visiting = {}) =>
  modelOf('report', address, site, visiting)

describe('a report tells', () => {
  it('when it is from, what it is about and who wrote it', () => {
    expect(report()).toMatchObject({
      published: { text: '12 maj 2021', iso: '2021-05-12T14:00:00+02:00' },
      project: { text: 'Lyftet', href: '/projekt/lyftet' },
      period: {
        start: { text: '1 januari 2021', iso: '2021-01-01' },
        end: { text: '30 april 2021', iso: '2021-04-30' },
      },
      status: { status: 'atRisk', text: 'Risk för avvikelse', explanation: 'Kurser skjuts upp.' },
      authors: [{ name: 'Ledningen' }],
      contact: { name: 'Ledningen' },
    })
  })

  it('its figures, and how they moved', () => {
    expect(report().keyFigures).toEqual([
      {
        value: '400',
        approximate: true,
        unit: 'personer',
        name: 'Utbildade personer',
        note: 'Sedan starten',
        change: '+120 sedan förra rapporten',
      },
      {
        value: '81',
        approximate: false,
        unit: 'procent',
        name: 'Nöjda',
        note: '',
        change: '',
      },
    ])
  })

  it('what has happened since the last one, in sentences', () => {
    expect(report().since).toEqual([
      'Läget har ändrats från ”Enligt plan” till ”Risk för avvikelse”.',
      'Milstolpe nådd 2 april 2021: Hundra personer.',
      'Utbildade personer: från 280 till cirka\u00a0400 personer.',
    ])
    expect(report('/nyheter/hosten').since).toEqual([])
  })

  it('where to read on', () => {
    expect(report().previous).toEqual({ text: 'Hösten i lyftet', href: '/nyheter/hosten' })
    expect(report().next).toBeNull()
    expect(report('/nyheter/hosten').next?.href).toBe('/nyheter/varen')
    expect(report().topics.map(({ href }) => href)).toEqual([
      '/nyheter?amne=industri',
      '/nyheter?amne=natur',
    ])
  })

  it('what is enclosed, with type and size', () => {
    expect(report().attachments).toEqual([
      {
        text: 'Planen',
        href: '/media/plan.abcdefghijkl.pdf',
        facts: 'PDF, 240\u00a0kB',
        note: '',
        lang: 'sv',
      },
    ])
  })

  it('how to cite it, and how to tell someone, with nobody else looking on', () => {
    expect(report().citation).toBe(
      'Ledningen (2021). Våren i lyftet. Provplatsen. https://prov.example/nyheter/varen',
    )
    expect(report().share.map(({ href }) => href)).toEqual([
      'mailto:?subject=V%C3%A5ren%20i%20lyftet&body=V%C3%A5ren%20i%20lyftet%0D%0Ahttps%3A%2F%2Fprov.example%2Fnyheter%2Fvaren',
    ])
  })

  it('what the fund of its project demands', () => {
    expect(report().funding).toEqual([
      {
        name: 'Europeiska socialfonden',
        statement: 'Medfinansieras av Europeiska unionen',
        emblem: { src: '/media/eu.abcdefghijkl.svg', width: 60, height: 40 },
      },
    ])
    expect(report('/nyheter/nytt').funding).toEqual([])
  })
})

describe('changes are made in the open', () => {
  it('with the day of the latest change that means something', () => {
    expect(report().updated?.text).toBe('20 maj 2021')
    expect(report().changes).toEqual([
      {
        date: { text: '20 maj 2021', iso: '2021-05-20T14:00:00+02:00' },
        text: 'Nytt stycke om hösten.',
      },
    ])
    expect(report('/nyheter/varen', trialSite(), { now: noon('2021-05-13') }).updated).toBeNull()
  })

  it('and corrections name the figure', () => {
    expect(report().corrections.map(({ text }) => text)).toEqual([
      'Utbildade personer: Förut stod det 410.',
    ])
  })

  it('a withdrawn text that is kept says so, and is not for search engines', () => {
    const withdrawn = {
      date: noon('2021-05-28'),
      reason: 'Siffrorna var fel.',
      mode: 'keep' as const,
      replacedBy: 'hosten',
    }
    const site = trialSite({
      reports: [reportOf({ slug: 'felet', withdrawn }), ...trialSite().reports],
    })
    expect(report('/nyheter/felet', site).withdrawn).toEqual({
      date: { text: '28 maj 2021', iso: '2021-05-28T14:00:00+02:00' },
      text: 'Siffrorna var fel.',
      replacedBy: '/nyheter/hosten',
    })
    expect(viewOf('/nyheter/felet', site).frame.head.noindex).toBe(true)
    const before = { now: noon('2021-05-27') }
    expect(report('/nyheter/felet', site, before).withdrawn).toBeNull()
    expect(viewOf('/nyheter/felet', site, before).frame.head.noindex).toBe(false)
  })
})

describe('other forms of a report', () => {
  it('are linked both ways', () => {
    expect(report().forms).toEqual([
      { kind: 'easyRead', text: 'Lättläst', href: '/nyheter/varen/lattlast', lang: 'sv' },
      { kind: 'language', text: 'English', href: '/en/news/varen', lang: 'en' },
    ])
    expect(report('/nyheter/varen/lattlast').forms[0]).toEqual({
      kind: 'standard',
      text: 'Vanlig text',
      href: '/nyheter/varen',
      lang: 'sv',
    })
  })

  it('the easy-read twin is a page of its own, with the same neighbours', () => {
    const twin = report('/nyheter/varen/lattlast')
    expect(twin.isEasyRead).toBe(true)
    expect(twin.previous?.href).toBe('/nyheter/hosten')
    const { canonical } = viewOf('/nyheter/varen/lattlast').frame.head
    expect(canonical).toBe('https://prov.example/nyheter/varen/lattlast')
  })
})

describe('media of others', () => {
  const embedIn = (variant: string) =>
    report('/nyheter/varen', trialSite(), { variant }).parts.find(({ kind }) => kind !== 'prose')

  it.each(['undecided', 'necessary', 'statistics'])(
    'stand as a question until someone agrees: %s',
    (variant) => {
      expect(embedIn(variant)).toMatchObject({
        kind: 'placeholder',
        provider: 'YouTube',
        recipient: 'Google Ireland Limited',
        action: '/kakor',
        returnTo: '/nyheter/varen',
        statistics: variant === 'statistics',
      })
    },
  )

  it.each(['thirdParty', 'all'])('are there for who agreed: %s', (variant) => {
    expect(embedIn(variant)).toMatchObject({ kind: 'frame', provider: 'YouTube' })
  })
})

it('a standing page has its text, and whom to ask', () => {
  const site = trialSite({ pages: [pageOf({ contact: 'ledningen', markdown: 'Text.' })] })
  const page = modelOf('page', '/ett', site)
  expect(page.contact?.name).toBe('Ledningen')
  expect(page.parts).toHaveLength(1)
})

import { describe, expect, test } from 'vitest'
import { reportText, siteFrom, told } from '../helpers/content.ts'

const other = 'description: En annan beskrivning, så att regeln om upprepning inte slår till.'
const third = 'description: En tredje beskrivning, så att regeln om upprepning inte slår till.'

describe('addresses', () => {
  test('of two files with one address both are told, and the one published first is served', () => {
    const site = siteFrom({
      'reports/nulage/index.md': reportText({ date: 'date: 2020-01-01', description: other }),
    })
    expect(told(site)).toEqual([
      'reports/nulage.md:1:1 adress-upptagen',
      'reports/nulage/index.md:1:1 adress-upptagen',
    ])
    expect(site.reports.map(({ file }) => file)).toEqual(['reports/nulage/index.md'])
  })

  test('a draft has no right to an address that a report has', () => {
    const site = siteFrom({
      'reports/nulage/index.md': reportText({
        date: 'date: 2020-01-01',
        description: other,
        draft: 'draft: true',
      }),
    })
    expect(site.reports.map(({ file }) => file)).toEqual(['reports/nulage.md'])
  })

  test('a file name that is no address is answered with a better one', () => {
    const site = siteFrom({ 'reports/Nuläge våren.md': reportText({ description: other }) })
    expect(told(site)).toEqual(['reports/Nuläge våren.md:1:1 filnamn'])
    expect(site.problems[0]?.hint).toBe('Döp om filen till nulage-varen.md')
    const folder = siteFrom({ 'reports/Våren/index.md': reportText({ description: other }) })
    expect(folder.problems[0]?.hint).toBe('Döp om mappen till varen')
  })

  test('a page cannot have an address of the site’s own', () => {
    const page = '---\ntitle: Sök här\n---\n'
    expect(told(siteFrom({ 'pages/sok.md': page }))).toEqual(['pages/sok.md:1:1 reserverad-adress'])
    expect(told(siteFrom({ 'pages/healthz.md': page }))).toHaveLength(1)
  })

  test('the pages on cookies and accessibility give text to their routes', () => {
    const page = '---\ntitle: Om kakor\n---\n'
    const site = siteFrom({
      'pages/kakor.md': page,
      'pages/kakor.en.md': page,
      'pages/tillganglighet.md': page,
    })
    expect(told(site)).toEqual([])
    expect(site.pages).toHaveLength(4)
  })

  test('an old address leads to one place', () => {
    const site = siteFrom({
      'reports/nulage.md': reportText({ x: 'aliases: [/gammal]' }),
      'reports/senare.md': reportText({
        date: 'date: 2022-01-01',
        description: other,
        x: 'aliases: [/gammal/]',
      }),
      'redirects.yaml': '- { from: /gammal, to: /nyheter }\n- { from: /nyheter, to: /om }\n',
    })
    expect(told(site)).toEqual([
      'redirects.yaml:1:11 alias-dubbel',
      'redirects.yaml:2:11 alias-skymmer',
      'reports/senare.md:6:11 alias-dubbel',
    ])
    expect(site.reports.map(({ slug }) => slug)).toEqual(['nulage'])
  })

  test('files that would not be read are told', () => {
    const site = siteFrom({
      'report/nulage.md': reportText({ description: other }),
      'reports/mapp/annan.md': reportText({ description: third }),
      'settings.yaml': 'name: x',
      'peeple.yaml': 'a: b',
      'README.md': 'Till redaktionen.',
      'reports/nulage.de.md': reportText(),
    })
    expect(told(site)).toEqual([
      'peeple.yaml:1:1 okand-fil',
      'report/nulage.md:1:1 okand-fil',
      'reports/mapp/annan.md:1:1 okand-fil',
      'reports/nulage.de.md:1:1 filnamn',
      'settings.yaml:1:1 okand-fil',
    ])
    expect(site.problems[0]?.hint).toContain('people.yaml')
    expect(site.problems[1]?.hint).toContain('reports')
  })
})

describe('translations and twins', () => {
  test('are found by their suffixes, in bundles too', () => {
    const site = siteFrom({
      'reports/nulage.en.md': reportText({ description: other }),
      'reports/nulage.lattlast.md': reportText({ description: third }),
      'projects/lyftet.md': undefined,
      'projects/lyftet/index.md':
        '---\ntitle: Lyftet\ndescription: Ett projekt på prov, som finns för att rapporter ska ha något.\n---\n',
      'projects/lyftet/index.en.md':
        '---\ntitle: Lift\ndescription: A project on trial, which is there for reports to belong to it.\n---\n',
    })
    expect(told(site)).toEqual([])
    expect(site.reports.map(({ slug, locale, edition }) => [slug, locale, edition])).toEqual([
      ['nulage', 'en', 'standard'],
      ['nulage', 'sv', 'lattlast'],
      ['nulage', 'sv', 'standard'],
    ])
    expect(site.projects.map(({ slug, locale }) => [slug, locale])).toEqual([
      ['lyftet', 'en'],
      ['lyftet', 'sv'],
    ])
  })

  test('need an original', () => {
    const site = siteFrom({
      'reports/utan.en.md': reportText({ description: other }),
      'reports/utan.lattlast.md': reportText({ description: third }),
    })
    expect(told(site)).toEqual([
      'reports/utan.en.md:1:1 original-saknas',
      'reports/utan.lattlast.md:1:1 original-saknas',
    ])
  })

  test('are no orphans because their original is broken', () => {
    const site = siteFrom({
      'reports/nulage.md': reportText({ title: 'title: A' }),
      'reports/nulage.en.md': reportText({ description: other }),
    })
    expect(told(site)).toEqual(['reports/nulage.md:2:8 for-kort'])
    expect(site.reports.map(({ locale }) => locale)).toEqual(['en'])
  })

  test('a language by lang must be what the file name says', () => {
    const english = reportText({ description: other, x: 'lang: en' })
    expect(siteFrom({ 'reports/only.md': english }).reports[1]?.locale).toBe('en')
    expect(
      told(siteFrom({ 'reports/nulage.en.md': english.replace('lang: en', 'lang: sv') })),
    ).toEqual(['reports/nulage.en.md:6:7 sprak-motsager'])
  })

  test('a language that the site does not speak is told', () => {
    const site = siteFrom({
      'site.yaml':
        'name: A\ndescription: B\npublisher: { name: C, url: https://c.example }\nlocales: [sv]\n',
      'projects/lyftet.md': undefined,
      'people.yaml': 'redaktionen: { name: R, kind: function }',
      'reports/nulage.en.md': reportText({ description: other }),
    })
    expect(told(site)).toEqual(['reports/nulage.en.md:1:1 sprak-inte-valt'])
  })
})

describe('figures and words', () => {
  const figures = (date: string, end: string, value: number, more = '') =>
    reportText({
      date: `date: ${date}`,
      description: `description: Beskrivningen av rapporten ${date}, som är lång nog för att duga.`,
      project: 'project: lyftet',
      period: `period: { start: 2020-01-01, end: ${end} }`,
      figures: `keyFigures: [{ measure: participants, value: ${String(value)} }]`,
      more,
    })

  test('a total that falls is told in the report where it falls', () => {
    const site = siteFrom({
      'reports/ett.md': figures('2021-02-01', '2021-01-31', 400),
      'reports/tva.md': figures('2021-03-01', '2021-02-28', 390),
      'reports/tre.md': figures('2021-04-01', '2021-03-31', 395),
    })
    expect(told(site)).toEqual(['reports/tva.md:8:46 nyckeltal-minskar'])
    expect(site.reports.map(({ slug }) => slug)).toEqual(['nulage', 'tre', 'ett'])
  })

  test('a total may fall when it is corrected in the open', () => {
    const correction =
      'corrections: [{ date: 2021-03-01, text: Vi räknade fel., keyFigure: participants }]'
    const site = siteFrom({
      'reports/ett.md': figures('2021-02-01', '2021-01-31', 400, correction),
      'reports/tva.md': figures('2021-03-01', '2021-02-28', 390),
    })
    expect(told(site)).toEqual([])
  })

  test('a measure stands once in a report', () => {
    const site = siteFrom({
      'reports/nulage.md': reportText({
        x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
        y: 'keyFigures: [{ measure: participants, value: 1 }, { measure: participants, value: 2 }]',
      }),
    })
    expect(told(site)).toEqual(['reports/nulage.md:7:62 dubbelt-nyckeltal'])
  })

  test('a description belongs to one text', () => {
    const site = siteFrom({ 'reports/senare.md': reportText({ date: 'date: 2022-01-01' }) })
    expect(told(site)).toEqual(['reports/senare.md:3:14 beskrivning-upprepad'])
    expect(site.problems[0]?.message).toContain('reports/nulage.md')
  })
})

describe('pictures and attachments', () => {
  test('are found beside the text, and in the content folder', () => {
    const site = siteFrom(
      {
        'reports/nulage.md': undefined,
        'reports/nulage/index.md': reportText({
          image: 'image: { src: bild.jpg, alt: En bild }',
          attachments: 'attachments: [{ file: /images/emblem.svg, title: Emblemet }]',
        }),
      },
      ['reports/nulage/bild.jpg'],
    )
    expect(told(site)).toEqual([])
    expect(site.reports[0]?.image?.src).toBe('reports/nulage/bild.jpg')
    expect(site.reports[0]?.attachments[0]?.file).toBe('images/emblem.svg')
  })

  test('never lead out of the content folder', () => {
    const site = siteFrom({
      'reports/nulage.md': reportText({ image: 'image: { src: ../../etc/passwd, alt: Nej }' }),
    })
    expect(told(site)).toEqual(['reports/nulage.md:6:15 fil-saknas'])
  })
})

import { describe, expect, test } from 'vitest'
import { siteFrom, smallSite, told } from '../helpers/content.ts'

const settings = smallSite['site.yaml'] ?? ''
const people = smallSite['people.yaml'] ?? ''

describe('site.yaml', () => {
  test('a text per language may be one text for all', () => {
    const site = siteFrom()
    expect(told(site)).toEqual([])
    expect(site.settings.name).toEqual({ sv: 'Provplatsen', en: 'Provplatsen' })
    expect(site.settings.topics[0]?.name.en).toBe('Industry')
    expect(site.settings.locales).toEqual(['sv', 'en'])
  })

  test('one wrong key is told, and the rest of the settings and of the site stand', () => {
    const site = siteFrom({
      'site.yaml': `${settings}timeZone: Stockholm\naccent: grön\nmenu2: []\n`,
    })
    expect(told(site)).toEqual([
      'site.yaml:13:11 fel-tidszon',
      'site.yaml:14:9 fel-farg',
      'site.yaml:15:1 okand-nyckel',
    ])
    expect(site.settings.name.sv).toBe('Provplatsen')
    expect(site.settings.timeZone).toBe('Europe/Stockholm')
    expect(site.reports).toHaveLength(1)
  })

  test('a list of topics that cannot be read makes no topic unknown', () => {
    const site = siteFrom({
      'site.yaml': settings.replace(/topics:[^]*?funding:/, 'topics: industri\nfunding:'),
      'reports/nulage.md': (smallSite['reports/nulage.md'] ?? '').replace(
        'date:',
        'topics: [industri]\ndate:',
      ),
    })
    expect(told(site)).toEqual(['site.yaml:6:9 fel-typ'])
    expect(site.reports).toHaveLength(1)
  })

  test('without it the site is served with what can be known', () => {
    const site = siteFrom({ 'site.yaml': undefined })
    expect(told(site)).toEqual(['site.yaml:1:1 saknas'])
    expect(site.reports).toHaveLength(1)
  })

  test('a menu, contact or picture that leads nowhere is told', () => {
    const site = siteFrom({
      'site.yaml': settings
        .replace('[reports, om]', '[reports, omm]')
        .replace('contact: redaktionen', 'contact: redaktion')
        .replace('emblem.svg', 'emblm.svg'),
    })
    expect(told(site)).toEqual([
      'site.yaml:4:10 okand-person',
      'site.yaml:5:17 okand-sida',
      'site.yaml:11:13 fil-saknas',
    ])
    expect(site.problems.map(({ hint }) => hint)).toEqual([
      'Menade du redaktionen?',
      'Menade du om?',
      'Menade du images/emblem.svg?',
    ])
    expect(site.reports).toHaveLength(1)
  })

  test('services are made by the providers that it names', () => {
    const site = siteFrom({
      'site.yaml': `${settings}statistics: { provider: matomo, url: 'https://statistik.example/', siteId: 1 }
thirdParty: [{ provider: youtube }]
`,
    })
    expect(told(site)).toEqual([])
    expect(site.services.map(({ id }) => id)).toEqual(['matomo', 'youtube'])
  })

  test('a service that no one provides, or with a wrong option, is told and left out', () => {
    const site = siteFrom({
      'site.yaml': `${settings}statistics: { provider: matomo, url: 'https://statistik.example/', siteId: ett }
thirdParty:
  - { provider: youtub }
  - { provider: vimeo, hastighet: 2 }
`,
    })
    expect(told(site)).toEqual([
      'site.yaml:13:76 fel-tjanst',
      'site.yaml:15:17 fel-tjanst',
      'site.yaml:16:35 fel-tjanst',
    ])
    expect(site.services).toEqual([])
  })
})

describe('people, measures, glossary and redirects', () => {
  test('one wrong row is told, and the others stand', () => {
    const site = siteFrom({
      'people.yaml': `${people}Chefen:\n  name: Chefen\n  kind: function\nvaktis: { name: V, kind: robot }\n`,
    })
    expect(told(site)).toEqual(['people.yaml:5:1 fel-namn', 'people.yaml:8:26 okant-val'])
    expect(Object.keys(site.people)).toEqual(['redaktionen'])
    expect(site.reports).toHaveLength(1)
  })

  test('a file that cannot be read at all makes no person unknown', () => {
    const site = siteFrom({ 'people.yaml': 'redaktionen: [\n' })
    expect(told(site)).toEqual(['people.yaml:1:14 parentes-saknas'])
    expect(site.reports).toHaveLength(1)
  })

  test('records have no prototype to be mistaken for rows', () => {
    const site = siteFrom()
    expect('constructor' in site.people).toBe(false)
    expect('toString' in site.measures).toBe(false)
  })

  test('an old address leads on, or says why it is gone', () => {
    const site = siteFrom({
      'redirects.yaml': `- { from: /gammal, to: /nyheter }
- { from: /borta, gone: { sv: Slut., en: Over. } }
- { from: /bada, to: /nyheter, gone: Slut. }
- { from: ingenstans, to: /nyheter }
`,
    })
    expect(site.redirects).toEqual([
      { from: '/gammal', to: '/nyheter' },
      { from: '/borta', gone: { sv: 'Slut.', en: 'Over.' } },
    ])
    expect(told(site)).toEqual(['redirects.yaml:3:3 saknas', 'redirects.yaml:4:11 fel-adress'])
  })

  test('a word of the glossary needs every language', () => {
    const site = siteFrom({
      'glossary.yaml':
        'eu: { term: EU, expansion: { sv: Europeiska unionen }, definition: Ett samarbete. }\n',
    })
    expect(told(site)).toEqual(['glossary.yaml:1:1 saknas'])
  })
})

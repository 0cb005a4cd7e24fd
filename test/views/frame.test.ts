import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { variants } from '../../src/consent/variant.ts'
import { longestTitle, themeColors, titleOf } from '../../src/views/head.ts'
import { settingsOf } from '../helpers/site.ts'
import { consentIn, noticeAt, trialSite, viewOf } from '../helpers/trial.ts'

const head = (address: string, site = trialSite()) => viewOf(address, site).frame.head

describe('the title in the tab', () => {
  it('names the page and the site', () => {
    expect(head('/nyheter/varen').title).toBe('Våren i lyftet – Provplatsen')
    expect(head('/').title).toBe('Provplatsen')
  })

  it('cuts a long title at a word, and keeps the name of the site', () => {
    const title = titleOf(
      'Nuläge i projektet för kompetensförsörjning och hållbar omställning',
      'Utveckla Västmanland',
    )
    expect(title).toBe('Nuläge i projektet för kompetensförsörjning… – Utveckla Västmanland')
  })

  it('never has more than seventy characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 90 }),
        (title, siteName) => {
          expect(Array.from(titleOf(title, siteName)).length).toBeLessThanOrEqual(longestTitle)
        },
      ),
    )
  })
})

describe('the one address of a page', () => {
  it.each([
    ['/', 'https://prov.example/'],
    ['/en', 'https://prov.example/en'],
    ['/nyheter/varen', 'https://prov.example/nyheter/varen'],
    ['/nyheter?sida=1', 'https://prov.example/nyheter'],
    ['/nyheter?utm_source=brev&amne=natur&kakor=sparat', 'https://prov.example/nyheter?amne=natur'],
    ['/nyheter?ar=2021&amne=natur', 'https://prov.example/nyheter?amne=natur&ar=2021'],
    ['/nyheter?projekt=&amne=&ar=', 'https://prov.example/nyheter'],
    ['/nyheter?amne=%3Cscript%3E', 'https://prov.example/nyheter'],
    ['/sok?q=kurs', 'https://prov.example/sok'],
    ['/tillganglighet', 'https://prov.example/tillganglighet'],
  ])('%s is %s', (address, canonical) => {
    expect(head(address).canonical).toBe(canonical)
  })

  it('is the one that networks share', () => {
    const shared = head('/nyheter/varen').openGraph
    expect(shared).toContainEqual({ property: 'og:url', content: head('/nyheter/varen').canonical })
    expect(shared).toContainEqual({ property: 'og:type', content: 'article' })
    expect(shared).toContainEqual({ property: 'og:locale', content: 'sv_SE' })
    expect(shared).toContainEqual({ property: 'og:image:alt', content: 'En verkstad.' })
    expect(shared).toContainEqual({
      property: 'og:image',
      content: 'https://prov.example/media/bild.abcdefghijkl.jpg',
    })
  })

  it('shares the picture of the site where the page has none', () => {
    expect(head('/nyheter/hosten').openGraph).toContainEqual({
      property: 'og:image',
      content: 'https://prov.example/media/plats.abcdefghijkl.jpg',
    })
    expect(head('/nyheter/hosten').twitterCard).toBe('summary_large_image')
  })
})

it('feeds are told of in every head, and that of a project on its page', () => {
  const hrefs = (address: string) => head(address).feeds.map(({ href }) => href)
  expect(hrefs('/om')).toEqual(['/feed.xml', '/feed.json'])
  expect(hrefs('/en/projects/lyftet')).toEqual([
    '/en/feed.xml',
    '/en/feed.json',
    '/en/projects/lyftet/feed.xml',
    '/en/projects/lyftet/feed.json',
  ])
})

describe('search engines', () => {
  it.each(['/sok?q=kurs', '/nyheter?amne=finns-inte', '/nyheter?ar=1999'])(
    'are asked not to keep %s',
    (address) => {
      expect(head(address).noindex).toBe(true)
    },
  )

  it.each(['/', '/nyheter', '/nyheter?amne=natur', '/nyheter/varen', '/projekt/lyftet', '/kakor'])(
    'may keep %s',
    (address) => {
      expect(head(address).noindex).toBe(false)
    },
  )
})

describe('languages', () => {
  it('are told of each other where the text is published in both, Swedish for everyone else', () => {
    expect(head('/en/news/varen').alternates).toEqual([
      { hreflang: 'sv', href: 'https://prov.example/nyheter/varen' },
      { hreflang: 'en', href: 'https://prov.example/en/news/varen' },
      { hreflang: 'x-default', href: 'https://prov.example/nyheter/varen' },
    ])
  })

  it.each(['/nyheter/hosten', '/nyheter/varen/lattlast', '/nyheter?amne=natur', '/sok?q=kurs'])(
    'are not told of where there is but one version: %s',
    (address) => {
      expect(head(address).alternates).toEqual([])
    },
  )

  it('lead to the same page, or to the start page where it is not translated', () => {
    const languages = (address: string) => viewOf(address).frame.languages
    expect(languages('/nyheter/varen')).toEqual([
      { lang: 'en', text: 'English', href: '/en/news/varen' },
    ])
    expect(languages('/nyheter/hosten')[0]?.href).toBe('/en')
    expect(languages('/en/accessibility')[0]?.href).toBe('/tillganglighet')
  })
})

describe('the menu and the footer', () => {
  it('hold what site.yaml lists, and mark where the reader is', () => {
    expect(viewOf('/nyheter/varen').frame.menu).toEqual([
      { text: 'Nyheter', href: '/nyheter', current: true },
      { text: 'Projekt', href: '/projekt', current: false },
      { text: 'Om platsen', href: '/om', current: false },
    ])
  })

  it('hold nothing that this language does not have', () => {
    const frame = viewOf('/en').frame
    expect(frame.menu.map(({ href }) => href)).toEqual(['/en/news', '/en/projects', '/en/om'])
    expect(frame.footerLinks.map(({ href }) => href)).toEqual([
      '/en/accessibility',
      '/en/corrections',
    ])
  })

  it('lead to the accessibility statement, and to the pages that stand nowhere else', () => {
    expect(viewOf('/').frame.footerLinks).toEqual([
      { text: 'Tillgänglighetsredogörelse', href: '/tillganglighet' },
      { text: 'Personuppgifter', href: '/uppgifter' },
      { text: 'Rättelser', href: '/rattelser' },
    ])
    expect(viewOf('/').frame.cookiesHref).toBe('/kakor')
  })

  it('show what the funds demand on the start page', () => {
    expect(viewOf('/').frame.funding.map(({ statement }) => statement)).toEqual([
      'Medfinansieras av Europeiska unionen',
    ])
    expect(viewOf('/om').frame.funding).toEqual([])
  })
})

describe('statistics', () => {
  it.each(variants)('have a script only for who said yes: %s', (variant) => {
    const { scripts } = viewOf('/', trialSite(), { variant }).frame.head
    const isAllowed = variant === 'statistics' || variant === 'all'
    const others = scripts.filter(({ src }) => src !== '/assets/tabs.js')
    expect(others.map(({ src }) => src)).toEqual(isAllowed ? ['/assets/matomo.js'] : [])
  })

  it.each(variants)('that may be taken back come with the file that does so: %s', (variant) => {
    const { scripts } = viewOf('/', trialSite(), { variant }).frame.head
    const allows = { undecided: [], necessary: [], all: ['statistics thirdParty'] }
    expect(scripts.flatMap(({ data }) => data.filter(({ name }) => name === 'allows'))).toEqual(
      (variant in allows ? allows[variant as keyof typeof allows] : [variant]).map((value) => ({
        name: 'allows',
        value,
      })),
    )
  })

  it('need a service that the site uses', () => {
    const site = trialSite({ services: [] })
    expect(viewOf('/', site, { variant: 'all' }).frame.head.scripts).toEqual([])
  })
})

describe("in the banner's place", () => {
  const notice = (visiting: object, site = trialSite()) =>
    noticeAt('/nyheter/varen?x=1', site, visiting)

  it('stands the question, with a way back to the page and one into English', () => {
    expect(notice({ notice: 'question' })).toEqual({
      kind: 'question',
      action: '/kakor',
      returnTo: '/nyheter/varen',
      settingsHref: '/kakor',
      moreHref: '/kakor#det-har-ar-kakor',
      publisher: 'Provmyndigheten',
      otherLanguage: { lang: 'en', text: 'In English', href: '/en/news/varen' },
      categories: [
        'statistik om hur webbplatsen används',
        'innehåll från tredje part, som video och sociala medier',
      ],
    })
  })

  it('are named only the categories that the site uses', () => {
    const site = trialSite({ services: trialSite().services.slice(0, 1) })
    const asked = notice({ notice: 'question' }, site)
    expect(asked.kind === 'question' && asked.categories).toEqual([
      'statistik om hur webbplatsen används',
    ])
  })

  it('is asked about what is new, and the other answer is carried along', () => {
    const consent = { ...consentIn('statistics'), pending: ['thirdParty'] }
    expect(notice({ notice: 'added', consent })).toMatchObject({
      kind: 'added',
      services: ['YouTube'],
      ask: ['thirdParty'],
      keep: ['statistics'],
    })
  })

  it.each(['gpc', 'saved', 'refused'] as const)('stands a line: %s', (kind) => {
    expect(notice({ notice: kind })).toEqual({ kind, settingsHref: '/kakor' })
  })

  it('leads to itself where the site has one language', () => {
    const site = trialSite({ settings: settingsOf({ locales: ['sv'] }) })
    const asked = notice({ notice: 'question' }, site)
    expect(asked.kind === 'question' && asked.otherLanguage.href).toBe('/nyheter/varen')
  })
})

it('the colours around the page are those of its paper', () => {
  const tokens = readFileSync('public/css/tokens.css', 'utf8')
  const paper = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens)
  expect(paper?.slice(1)).toEqual([themeColors.light, themeColors.dark])
})

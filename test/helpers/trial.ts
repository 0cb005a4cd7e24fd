import type { Consent } from '../../src/consent/consent.ts'
import type { Variant } from '../../src/consent/variant.ts'
import type { Notice } from '../../src/consent/visitor.ts'
import type { MediaFile } from '../../src/content/media.ts'
import type { Site } from '../../src/content/site.ts'
import { routeAt } from '../../src/paths.ts'
import { servicesOf } from '../../src/providers/services.ts'
import type { Piece } from '../../src/render/piece.ts'
import type { Templates } from '../../src/render/templates.ts'
import type { Answer, ViewContext } from '../../src/views/answer.ts'
import type { NoticeModel } from '../../src/views/frame.ts'
import type { Models, View, ViewName } from '../../src/views/view.ts'
import { noticeOn } from '../../src/views/notice.ts'
import { viewAt } from '../../src/views/view-at.ts'
import { measureOf } from './figures.ts'
import { pageOf, projectOf, reportOf, settingsOf, siteOf } from './site.ts'

export const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** A site with one of everything, made by hand: what the views are tried on. */
export function trialSite(parts: Partial<Site> = {}): Site {
  return siteOf({
    settings: settingsOf({
      publisher: {
        name: { sv: 'Provmyndigheten', en: 'The trial authority' },
        url: 'https://myndighet.example',
        logo: 'images/logo.png',
      },
      image: { src: 'images/plats.jpg', alt: { sv: 'En sjö.', en: 'A lake.' } },
      menu: ['reports', 'projects', 'om'],
      topics: [
        { id: 'industri', name: { sv: 'Industri', en: 'Industry' } },
        { id: 'natur', name: { sv: 'Natur', en: 'Nature' } },
      ],
      funding: [
        {
          id: 'esf',
          name: { sv: 'Europeiska socialfonden', en: 'European Social Fund' },
          emblem: 'images/eu.svg',
          statement: {
            sv: 'Medfinansieras av Europeiska unionen',
            en: 'Co-funded by the European Union',
          },
        },
      ],
    }),
    reports: [second, secondInEnglish, easySecond, first, news],
    projects: [project, projectInEnglish],
    pages: [
      pageOf({ slug: 'om', title: 'Om platsen', markdown: 'Här står vad platsen är.' }),
      pageOf({ slug: 'om', locale: 'en', title: 'About the site' }),
      pageOf({ slug: 'uppgifter', title: 'Personuppgifter' }),
      pageOf({ slug: 'kakor', title: 'Om kakor', markdown: '## Det här är kakor\n\nSmå filer.' }),
      pageOf({ slug: 'tillganglighet', title: 'Tillgänglighetsredogörelse' }),
      pageOf({ slug: 'tillganglighet', locale: 'en', title: 'Accessibility statement' }),
    ],
    people: {
      ledningen: { name: { sv: 'Ledningen', en: 'Management' }, kind: 'function' },
    },
    measures: {
      participants: measureOf(),
      satisfied: measureOf({
        name: { sv: 'Nöjda', en: 'Satisfied' },
        unit: { sv: 'procent', en: 'per cent' },
        kind: 'percent',
      }),
    },
    media: new Map(
      [
        mediaOf('images/logo.png', 'image/png', 400, 100),
        mediaOf('images/plats.jpg', 'image/jpeg', 1600, 900),
        mediaOf('images/eu.svg', 'image/svg+xml', 60, 40),
        mediaOf('reports/varen/bild.jpg', 'image/jpeg', 1200, 800),
        mediaOf('reports/varen/plan.pdf', 'application/pdf'),
      ].map((file) => [file.file, file]),
    ),
    services: servicesOf({ provider: 'matomo', url: 'https://statistik.example/', siteId: '7' }, [
      { provider: 'youtube' },
    ]),
    ...parts,
  })
}

const project = projectOf({
  slug: 'lyftet',
  title: 'Lyftet',
  date: noon('2020-01-01'),
  startDate: '2020-01-01',
  endDate: '2021-12-31',
  owner: 'Provmyndigheten',
  funding: ['esf'],
  aims: ['Fler ska kunna mer'],
  milestones: [
    { id: 'start', title: 'Lyftet börjar', date: '2020-01-01', done: true },
    { id: 'hundra', title: 'Hundra personer', date: '2021-03-01', done: '2021-04-02' },
    { id: 'halvtid', title: 'Halvtid', date: '2021-05-01' },
    { id: 'slut', title: 'Slutrapport', date: '2021-12-31' },
  ],
  measures: [{ measure: 'participants', target: 1200 }, { measure: 'satisfied' }],
  contact: 'ledningen',
  markdown: 'Lyftet är ett projekt på prov.',
})

const projectInEnglish = projectOf({
  slug: 'lyftet',
  locale: 'en',
  title: 'The lift',
  date: noon('2020-01-01'),
})

const first = reportOf({
  slug: 'hosten',
  title: 'Hösten i lyftet',
  date: noon('2021-01-20'),
  project: 'lyftet',
  authors: ['ledningen'],
  topics: ['natur'],
  period: { start: '2020-07-01', end: '2020-12-31' },
  status: 'onTrack',
  keyFigures: [{ measure: 'participants', value: 280, approximate: false }],
  markdown: 'Det går bra.',
})

const second = reportOf({
  slug: 'varen',
  title: 'Våren i lyftet',
  date: noon('2021-05-12'),
  project: 'lyftet',
  authors: ['ledningen'],
  topics: ['industri', 'natur'],
  image: { src: 'reports/varen/bild.jpg', alt: 'En verkstad.', credit: 'Provmyndigheten' },
  attachments: [{ file: 'reports/varen/plan.pdf', title: 'Planen' }],
  period: { start: '2021-01-01', end: '2021-04-30' },
  status: 'atRisk',
  statusText: 'Kurser skjuts upp.',
  summary: ['Fler deltar.', 'Kurser skjuts upp.'],
  keyFigures: [
    { measure: 'participants', value: 400, approximate: true, note: 'Sedan starten' },
    { measure: 'satisfied', value: 81, approximate: false },
  ],
  updates: [
    { date: noon('2021-05-20'), note: 'Nytt stycke om hösten.', type: 'major' },
    { date: noon('2021-05-25'), note: 'Ett stavfel.', type: 'minor' },
  ],
  corrections: [
    { date: noon('2021-05-18'), text: 'Förut stod det 410.', keyFigure: 'participants' },
  ],
  markdown:
    '## Läget\n\nDet går framåt.\n\nhttps://www.youtube.com/watch?v=aaaaaaaaaaa\n\n## Framåt\n\nMer kommer.',
})

const secondInEnglish = reportOf({
  slug: 'varen',
  locale: 'en',
  title: 'Spring in the lift',
  date: noon('2021-05-12'),
  project: 'lyftet',
  authors: ['ledningen'],
  markdown: 'It moves on.',
})

const easySecond = reportOf({
  slug: 'varen',
  edition: 'lattlast',
  title: 'Så går det i lyftet',
  date: noon('2021-05-12'),
  project: 'lyftet',
  authors: ['ledningen'],
  markdown: 'Det går bra.\\\nMånga har varit med.',
})

const news = reportOf({ slug: 'nytt', title: 'Platsen öppnar', date: noon('2020-06-01') })

export const today = noon('2021-06-01')

export interface Visiting {
  readonly variant?: Variant
  readonly notice?: Notice
  readonly now?: number
  readonly consent?: Consent
}

export function contextOf(site: Site, visiting: Visiting = {}): ViewContext {
  const { variant = 'undecided', notice = 'none', now = today } = visiting
  return {
    site,
    now,
    siteUrl: 'https://prov.example',
    visitor: { consent: visiting.consent ?? consentIn(variant), notice },
    asset: (name) => `/assets/${name}`,
  }
}

export function consentIn(variant: Variant): Consent {
  if (variant === 'undecided') return { state: 'undecided' }
  return {
    state: 'decided',
    decidedOn: 18_779,
    pending: [],
    statistics: variant === 'statistics' || variant === 'all',
    thirdParty: variant === 'thirdParty' || variant === 'all',
  }
}

/** What stands at an address: `/nyheter?sida=2`. */
export function answerAt(
  address: string,
  site: Site = trialSite(),
  visiting: Visiting = {},
): Answer | undefined {
  const { pathname, searchParams } = new URL(address, 'https://prov.example')
  const route = routeAt(pathname)
  return route && viewAt(contextOf(site, visiting), route, searchParams)
}

/** The view at an address that must be there. */
export function viewOf(address: string, site?: Site, visiting?: Visiting): View {
  const answer = answerAt(address, site, visiting)
  if (answer === undefined) throw new Error(`${address} is not there`)
  return answer.view
}

/** What stands in the banner's place at an address. */
export function noticeAt(address: string, site?: Site, visiting?: Visiting): NoticeModel {
  return noticeOn(viewOf(address, site, visiting).frame, contextOf(site ?? trialSite(), visiting))
}

/** The page at an address that must be there, as markup. */
export function markupAt(
  templates: Templates,
  address: string,
  site: Site = trialSite(),
  visiting?: Visiting,
): string {
  const sheet = templates.sheetOf(viewOf(address, site, visiting))
  return textOf(templates.pageOf(sheet, noticeOn(sheet, contextOf(site, visiting))))
}

export function textOf({ bytes }: Piece): string {
  return Buffer.from(bytes).toString()
}

/** The same, where the test knows which view it is. */
export function modelOf<Name extends ViewName>(
  name: Name,
  address: string,
  site?: Site,
  visiting?: Visiting,
): Models[Name] {
  const view = viewOf(address, site, visiting)
  if (view.name !== name) throw new Error(`${address} is ${view.name}`)
  return view.model as Models[Name]
}

function mediaOf(file: string, type: string, width?: number, height?: number): MediaFile {
  const name = file.split('/').at(-1) ?? ''
  return {
    file,
    path: `/nowhere/${file}`,
    type,
    size: 240_100,
    modified: 0,
    hash: 'abcdefghijkl',
    url: `/media/${name.replace('.', '.abcdefghijkl.')}`,
    ...(width !== undefined && height !== undefined && { pixels: { width, height } }),
  }
}

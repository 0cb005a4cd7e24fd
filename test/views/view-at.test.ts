import { describe, expect, it } from 'vitest'
import { createTemplates } from '../../src/render/templates.ts'
import { pageOf, projectOf, reportOf, settingsOf } from '../helpers/site.ts'
import { answerAt, markupAt, modelOf, noon, today, trialSite, viewOf } from '../helpers/trial.ts'

const templates = createTemplates('views')

describe('an address', () => {
  it.each([
    ['/', 'start'],
    ['/nyheter', 'reports'],
    ['/nyheter/varen', 'report'],
    ['/nyheter/varen/lattlast', 'report'],
    ['/projekt', 'projects'],
    ['/projekt/lyftet', 'project'],
    ['/sok', 'search'],
    ['/kakor', 'cookies'],
    ['/tillganglighet', 'page'],
    ['/om', 'page'],
    ['/en', 'start'],
    ['/en/news/varen', 'report'],
    ['/en/om', 'page'],
  ])('%s leads to its page', (address, name) => {
    expect(answerAt(address)?.view.name).toBe(name)
  })

  it.each([
    '/nyheter/finns-inte',
    '/en/news/hosten',
    '/nyheter/hosten/lattlast',
    '/projekt/finns-inte',
    '/finns-inte',
    '/en/kakor',
    '/en/tillganglighet',
  ])('%s is not there', (address) => {
    expect(answerAt(address)).toBeUndefined()
  })

  it('is there only in the languages of the site', () => {
    const swedish = trialSite({ settings: settingsOf({ locales: ['sv'] }) })
    expect(answerAt('/nyheter', swedish)).toBeDefined()
    expect(answerAt('/en', swedish)).toBeUndefined()
    expect(viewOf('/nyheter', swedish).frame.languages).toEqual([])
  })
})

describe('before its time nothing is seen of a text', () => {
  const hidden = { title: 'Hemligheten', topics: ['hemligt'], project: 'hemligt' }
  const date = noon('2021-06-02')
  const site = trialSite({
    reports: [
      reportOf({ slug: 'utkast', draft: true, ...hidden }),
      reportOf({ slug: 'imorgon', date, ...hidden }),
      reportOf({ slug: 'utgangen', expiryDate: noon('2021-05-01'), ...hidden }),
      ...trialSite().reports,
    ],
    projects: [
      projectOf({ slug: 'hemligt', title: 'Hemligheten', draft: true }),
      ...trialSite().projects,
    ],
    pages: [pageOf({ slug: 'gomd', title: 'Hemligheten', draft: true }), ...trialSite().pages],
  })

  it.each(['utkast', 'imorgon', 'utgangen'])('neither at its own address: %s', (slug) => {
    expect(answerAt(`/nyheter/${slug}`, site)).toBeUndefined()
  })

  it.each(['/', '/nyheter', '/nyheter/varen', '/projekt', '/projekt/lyftet', '/om', '/kakor'])(
    'nor on %s',
    (address) => {
      const seen = markupAt(templates, address, site)
      expect(seen.length).toBeGreaterThan(1000)
      expect(seen).not.toMatch(/Hemligheten|hemligt|imorgon|utkast/)
    },
  )

  it('and at its instant it is there', () => {
    expect(answerAt('/nyheter/imorgon', site, { now: date - 1 })).toBeUndefined()
    expect(answerAt('/nyheter/imorgon', site, { now: date })).toBeDefined()
    expect(modelOf('start', '/', site, { now: date }).lead?.title).toBe('Hemligheten')
  })
})

describe('how long a page holds', () => {
  it('is told by the next text that appears', () => {
    const date = noon('2021-06-09')
    const site = trialSite({ reports: [reportOf({ date }), ...trialSite().reports] })
    expect(answerAt('/', site)?.nextChange).toBe(date)
    expect(answerAt('/')?.nextChange).toBeUndefined()
  })

  it('ends at midnight where days are counted', () => {
    expect(answerAt('/projekt/lyftet')?.nextChange).toBe(Date.parse('2021-06-02T00:00:00+02:00'))
  })

  it('ends when a correction that was written ahead begins to show', () => {
    const date = noon('2021-06-05')
    const report = reportOf({ slug: 'siffran', corrections: [{ date, text: 'Fel siffra.' }] })
    const site = trialSite({ reports: [report] })
    expect(answerAt('/nyheter/siffran', site)?.nextChange).toBe(date)
    expect(modelOf('report', '/nyheter/siffran', site).corrections).toEqual([])
    expect(modelOf('report', '/nyheter/siffran', site, { now: date }).corrections).toHaveLength(1)
  })
})

describe('a page is kept for others', () => {
  it('unless it shows what this visitor has chosen or asked', () => {
    const isPersonal = (address: string, visiting = {}) =>
      answerAt(address, trialSite(), visiting)?.isPersonal
    expect(isPersonal('/')).toBe(false)
    expect(isPersonal('/', { variant: 'all' })).toBe(false)
    expect(isPersonal('/kakor')).toBe(false)
    expect(isPersonal('/kakor', { variant: 'necessary' })).toBe(true)
    expect(isPersonal('/sok')).toBe(false)
    expect(isPersonal('/sok?q=kurs')).toBe(true)
  })

  it('and says the same to everyone in its variant, at any time before it changes', () => {
    for (const address of ['/', '/nyheter', '/nyheter/varen', '/projekt/lyftet', '/om', '/en']) {
      const site = trialSite()
      const one = answerAt(address, site, { variant: 'all', now: today })
      const other = answerAt(address, site, {
        now: Math.min(one?.nextChange ?? Infinity, today + 3_600_000) - 1,
        consent: {
          state: 'decided',
          decidedOn: 1,
          pending: [],
          statistics: true,
          thirdParty: true,
        },
      })
      expect(other?.view, address).toEqual(one?.view)
    }
  })
})

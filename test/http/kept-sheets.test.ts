import { describe, expect, it } from 'vitest'
import { createKeptSheets } from '../../src/http/kept-sheets.ts'
import { pieceOf } from '../../src/render/piece.ts'
import { createTemplates } from '../../src/render/templates.ts'
import { reportOf } from '../helpers/site.ts'
import { answerAt, contextOf, noon, today, trialSite, type Visiting } from '../helpers/trial.ts'

const site = trialSite({
  reports: [reportOf({ slug: 'sedan', date: noon('2021-06-09') }), ...trialSite().reports],
})
const published = noon('2021-06-09')

const templates = createTemplates('views')

/** Keeps the sheet at an address as `visiting` sees it, and tells whether others find it. */
function keptFor(address: string, visiting: Visiting = {}, blanks = 0, times = 2) {
  const sheets = createKeptSheets()
  const keep = (at: string, length = 0) => {
    const answer = answerAt(at, site, visiting)
    if (answer === undefined) throw new Error(`${at} is not there`)
    const { view, ...others } = answer
    const sheet = { ...templates.sheetOf(view), after: pieceOf(' '.repeat(length)) }
    for (let time = 0; time < times; time += 1)
      sheets.keep(contextOf(site, visiting), at, { ...others, sheet, status: 200 })
    return sheet
  }
  const sheet = keep(address, blanks)
  const foundBy = (other: Visiting, at = address, of = site) =>
    sheets.sheetAt(contextOf(of, other), at)?.sheet === sheet
  return { keep, foundBy }
}

describe('a sheet is kept', () => {
  it('for all who have chosen the same, whatever stands in the place of the banner', () => {
    const { foundBy } = keptFor('/nyheter/varen', { variant: 'all', notice: 'saved' })
    expect(foundBy({ variant: 'all', notice: 'none' })).toBe(true)
    expect(foundBy({ variant: 'all', notice: 'gpc' })).toBe(true)
    expect(foundBy({ variant: 'thirdParty' })).toBe(false)
    expect(foundBy({})).toBe(false)
    expect(foundBy({ variant: 'all' }, '/nyheter/hosten')).toBe(false)
  })

  it('once it was asked for again', () => {
    expect(keptFor('/nyheter/varen', {}, 0, 1).foundBy({})).toBe(false)
    expect(keptFor('/nyheter/varen', {}, 0, 2).foundBy({})).toBe(true)
  })

  it('until something is published, or the site is another', () => {
    const { foundBy } = keptFor('/nyheter')
    expect(foundBy({ now: published - 1 })).toBe(true)
    expect(foundBy({}, '/nyheter', { ...site })).toBe(false)
    expect(foundBy({ now: published })).toBe(false)
  })

  it('until midnight where days are counted, and not before the day began', () => {
    const { foundBy } = keptFor('/projekt/lyftet')
    const midnight = Date.parse('2021-06-02T00:00:00+02:00')
    expect(foundBy({ now: midnight - 1 })).toBe(true)
    expect(foundBy({ now: midnight })).toBe(false)
    expect(foundBy({ now: today - 86_400_000 })).toBe(false)
  })

  it('for nobody where it shows what one visitor chose or asked', () => {
    expect(keptFor('/kakor', { variant: 'all' }).foundBy({ variant: 'all' })).toBe(false)
    expect(keptFor('/sok?q=kurs').foundBy({})).toBe(false)
    expect(keptFor('/kakor').foundBy({})).toBe(true)
  })

  it('as long as there is room, which those leave that were not asked for the longest', () => {
    const { keep, foundBy } = keptFor('/nyheter/varen', {}, 8_000_000)
    keep('/om', 8_000_000)
    expect(foundBy({})).toBe(true)
    const { keep: keepMore, foundBy: foundLater } = keptFor('/nyheter/varen', {}, 8_000_000)
    for (const address of ['/om', '/nyheter/hosten']) keepMore(address, 5_000_000)
    expect(foundLater({})).toBe(false)
  })
})

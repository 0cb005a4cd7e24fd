import { describe, expect, it } from 'vitest'
import { createKeptViews } from '../../src/http/kept-views.ts'
import { reportOf } from '../helpers/site.ts'
import { answerAt, contextOf, noon, today, trialSite, type Visiting } from '../helpers/trial.ts'

const site = trialSite({
  reports: [reportOf({ slug: 'sedan', date: noon('2021-06-09') }), ...trialSite().reports],
})
const published = noon('2021-06-09')

/** Keeps the view at an address as `visiting` sees it, and gives what others then find. */
function keptFor(address: string, visiting: Visiting = {}, bytes = 10_000) {
  const views = createKeptViews()
  const answer = answerAt(address, site, visiting)
  if (answer === undefined) throw new Error(`${address} is not there`)
  views.keep(contextOf(site, visiting), address, answer, bytes)
  const foundBy = (other: Visiting, at = address, of = site) =>
    views.answerAt(contextOf(of, other), at) === answer
  return { views, foundBy }
}

describe('a view is kept', () => {
  it('for all who have chosen the same, whatever stands in the place of the banner', () => {
    const { foundBy } = keptFor('/nyheter/varen', { variant: 'all', notice: 'saved' })
    expect(foundBy({ variant: 'all', notice: 'none' })).toBe(true)
    expect(foundBy({ variant: 'all', notice: 'gpc' })).toBe(true)
    expect(foundBy({ variant: 'thirdParty' })).toBe(false)
    expect(foundBy({})).toBe(false)
    expect(foundBy({ variant: 'all' }, '/nyheter/hosten')).toBe(false)
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

  it('as long as there is room', () => {
    const { views, foundBy } = keptFor('/nyheter/varen', {}, 8_000_000)
    const other = answerAt('/om', site)
    if (other === undefined) throw new Error('there is no /om')
    views.keep(contextOf(site), '/om', other, 5_000_000)
    expect(foundBy({})).toBe(true)
    views.keep(contextOf(site), '/en/om', other, 8_000_000)
    expect([foundBy({}), views.answerAt(contextOf(site), '/om')]).toEqual([true, undefined])
  })
})

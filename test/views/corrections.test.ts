import { describe, expect, it } from 'vitest'
import { reportOf } from '../helpers/site.ts'
import { answerAt, modelOf, noon, trialSite } from '../helpers/trial.ts'

describe('what has been corrected', () => {
  const date = noon('2021-06-05')
  const site = trialSite({
    reports: [
      ...trialSite().reports,
      reportOf({ slug: 'siffran', corrections: [{ date, text: 'Fel siffra.' }] }),
      reportOf({ slug: 'utkast', draft: true, corrections: [{ date: 0, text: 'Hemligt.' }] }),
    ],
  })

  it('stands in one place, newest first, with the report that it is about', () => {
    const now = noon('2021-06-06')
    expect(modelOf('corrections', '/rattelser', site, { now }).corrections).toEqual([
      {
        date: { text: '5 juni 2021', iso: '2021-06-05T14:00:00+02:00' },
        text: 'Fel siffra.',
        report: { text: 'Rubriken på siffran', href: '/nyheter/siffran' },
      },
      {
        date: { text: '18 maj 2021', iso: '2021-05-18T14:00:00+02:00' },
        text: 'Utbildade personer: Förut stod det 410.',
        report: { text: 'Våren i lyftet', href: '/nyheter/varen' },
      },
    ])
  })

  it('shows at its day, and not before', () => {
    expect(modelOf('corrections', '/rattelser', site).corrections).toHaveLength(1)
    expect(answerAt('/rattelser', site)?.nextChange).toBe(date)
    expect(modelOf('corrections', '/en/corrections', site).corrections).toEqual([])
  })
})

describe('words that are explained', () => {
  const term = (sv: string) => ({
    term: sv,
    expansion: { sv: `${sv} i ord`, en: `${sv} in words` },
    definition: { sv: 'Förklaringen.', en: 'The explanation.' },
  })

  it('stand in the order of the alphabet', () => {
    const site = trialSite({
      glossary: { ang: term('Ånga'), eu: term('EU'), arende: term('ärende') },
    })
    expect(modelOf('glossary', '/ordlista', site).terms.map((each) => each.term)).toEqual([
      'EU',
      'Ånga',
      'ärende',
    ])
    expect(modelOf('glossary', '/en/glossary', site).terms[0]?.definition).toBe('The explanation.')
  })

  it('have no page where there are none', () => {
    expect(answerAt('/ordlista')).toBeUndefined()
  })
})

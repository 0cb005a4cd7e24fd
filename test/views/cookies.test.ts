import { describe, expect, it } from 'vitest'
import type { Consent } from '../../src/consent/consent.ts'
import { consentIn, modelOf, trialSite, viewOf } from '../helpers/trial.ts'

const settings = (visiting = {}, address = '/kakor') =>
  modelOf('cookies', address, trialSite(), visiting)

describe('the settings for cookies', () => {
  it('have three categories, and only two that can be chosen', () => {
    expect(settings().categories.map(({ name, field }) => [name, field])).toEqual([
      ['Nödvändiga', ''],
      ['Statistik', 'statistics'],
      ['Tredje part', 'thirdParty'],
    ])
  })

  it('tick nothing beforehand', () => {
    expect(settings().categories.map(({ checked }) => checked)).toEqual([true, false, false])
    expect(settings().decision).toBeNull()
  })

  it('show what was chosen, which day, and until when', () => {
    const { decision, categories } = settings({ variant: 'statistics' })
    expect(decision).toEqual({
      day: { text: '1 juni 2021', iso: '2021-06-01' },
      until: { text: '28 november 2021', iso: '2021-11-28' },
      answers: ['Statistik: ja', 'Tredje part: nej'],
    })
    expect(categories.map(({ checked }) => checked)).toEqual([true, true, false])
  })

  it('list what is stored, by whom and for how long', () => {
    const [necessary, statistics, thirdParty] = settings().categories
    expect(necessary?.stored).toMatchObject([
      {
        kind: 'Kaka',
        party: 'Första part',
        service: 'Provplatsen',
        recipient: 'Provmyndigheten',
        country: '',
      },
    ])
    expect(necessary?.services).toEqual([])
    expect(statistics?.services.map(({ name }) => name)).toEqual(['Matomo'])
    expect(thirdParty?.services.map(({ name }) => name)).toEqual(['YouTube'])
    expect(thirdParty?.stored.length).toBeGreaterThan(0)
    for (const row of [...(statistics?.stored ?? []), ...(thirdParty?.stored ?? [])]) {
      expect(row.lifetime, row.name).not.toBe('')
      expect(row.purpose, row.name).not.toBe('')
      expect(row.recipient, row.name).not.toBe('')
      expect(row.country, row.name).not.toBe('')
    }
  })

  it('say that a category is asked about anew where its services have changed', () => {
    const consent = { ...consentIn('statistics'), pending: ['thirdParty'] } as Consent
    expect(settings({ consent }).decision?.answers).toEqual([
      'Statistik: ja',
      'Tredje part: ny fråga väntar',
    ])
  })

  it('tell what was asked about, and when, newest first', () => {
    const policies = [
      {
        from: '2020-01-01',
        policy: { statistics: 'aaaaaa', thirdParty: '-' },
        services: ['Matomo'],
      },
      {
        from: '2021-02-03',
        policy: { statistics: 'aaaaaa', thirdParty: 'bbbbbb' },
        services: ['Matomo', 'YouTube'],
      },
    ]
    const { history } = modelOf('cookies', '/kakor', trialSite({ policies }))
    expect(history.map(({ period, services }) => [period, services.join()])).toEqual([
      ['Från 3 februari 2021', 'Matomo,YouTube'],
      ['Från 1 januari 2020 till 3 februari 2021', 'Matomo'],
    ])
    expect(history[1]?.fingerprints).toEqual([
      { category: 'Statistik', fingerprint: 'aaaaaa' },
      { category: 'Tredje part', fingerprint: '-' },
    ])
  })

  it('lead to the receipt', () => {
    expect(settings().receiptHref).toBe('/kakor/kvitto')
    expect(settings({}, '/en/cookies').receiptHref).toBe('/en/cookies/receipt')
  })

  it('are there in English, and lead there', () => {
    expect(viewOf('/kakor').frame.otherLanguage).toEqual({
      lang: 'en',
      text: 'In English',
      href: '/en/cookies',
    })
    expect(settings({}, '/en/cookies').action).toBe('/en/cookies')
    expect(settings({}, '/en/cookies').categories[1]?.name).toBe('Statistics')
  })
})

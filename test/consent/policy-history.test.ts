import { describe, expect, test } from 'vitest'
import {
  isRecorded,
  periodsOf,
  policyOn,
  servicesAgreedTo,
} from '../../src/consent/policy-history.ts'

const first = {
  from: '2025-01-01',
  policy: { statistics: 'aaaaaa', thirdParty: '-' },
  services: ['Matomo'],
}
const second = {
  from: '2026-03-01',
  policy: { statistics: 'aaaaaa', thirdParty: 'bbbbbb' },
  services: ['Matomo', 'YouTube'],
}

describe('the public history of what was asked about', () => {
  test('says from when until when, newest first, whatever the order of the entries', () => {
    const periods = [
      { ...second, until: undefined },
      { ...first, until: '2026-03-01' },
    ]
    expect(periodsOf([first, second])).toEqual(periods)
    expect(periodsOf([second, first])).toEqual(periods)
    expect(periodsOf([])).toEqual([])
  })

  test.each([
    ['2024-12-31', undefined],
    ['2025-01-01', first.policy],
    ['2026-02-28', first.policy],
    ['2026-03-01', second.policy],
    ['2030-01-01', second.policy],
  ])('tells what was in force on %s', (date, policy) => {
    expect(policyOn([second, first], date)).toEqual(policy)
  })

  test('tells which services a yes was about', () => {
    expect(servicesAgreedTo([first, second], 'thirdParty', 'bbbbbb')).toEqual(second.services)
    expect(servicesAgreedTo([first, second], 'thirdParty', 'cccccc')).toBeUndefined()
  })

  test('notices that services have changed without an entry', () => {
    expect(isRecorded([first, second], second.policy)).toBe(true)
    expect(isRecorded([first, second], first.policy)).toBe(false)
    expect(isRecorded([], first.policy)).toBe(false)
  })
})

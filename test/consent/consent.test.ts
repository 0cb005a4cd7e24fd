import { describe, expect, test } from 'vitest'
import { consentOf, dayOf, type Decision, undecided } from '../../src/consent/consent.ts'
import { pendingOf, type Policy } from '../../src/consent/policy.ts'
import { type Variant, variantOf } from '../../src/consent/variant.ts'

const policy: Policy = { statistics: 'aaaaaa', thirdParty: 'bbbbbb' }
const today = 20_000

function decided(parts: Partial<Decision> = {}): Decision {
  return {
    choice: { statistics: true, thirdParty: true },
    decidedOn: today,
    agreedTo: policy,
    ...parts,
  }
}

describe('how long a decision counts', () => {
  test.each([
    [0, 'decided'],
    [1, 'decided'],
    [179, 'decided'],
    [180, 'decided'],
    [181, 'undecided'],
    [10_000, 'undecided'],
    // The clock that made it may have been a day ahead, and no more.
    [-1, 'decided'],
    [-2, 'undecided'],
    [-10_000, 'undecided'],
  ])('%i days old it is %s', (age, state) => {
    expect(consentOf(decided({ decidedOn: today - age }), policy, today).state).toBe(state)
  })

  test('a day is a day in UTC, without a time', () => {
    expect(dayOf(Date.UTC(2021, 4, 12, 0, 0))).toBe(dayOf(Date.UTC(2021, 4, 12, 23, 59, 59, 999)))
    expect(dayOf(Date.UTC(2021, 4, 13))).toBe(dayOf(Date.UTC(2021, 4, 12)) + 1)
    expect(dayOf(0)).toBe(0)
  })
})

describe('when the services of a category have changed', () => {
  const withNewVideo: Policy = { ...policy, thirdParty: 'cccccc' }

  test('only that category is asked about again, and the other answer stays in force', () => {
    expect(consentOf(decided(), withNewVideo, today)).toEqual({
      state: 'decided',
      decidedOn: today,
      pending: ['thirdParty'],
      statistics: true,
      thirdParty: false,
    })
  })

  test('a no to the other category stays a no', () => {
    const no = decided({ choice: { statistics: false, thirdParty: true } })
    expect(consentOf(no, withNewVideo, today)).toMatchObject({
      pending: ['thirdParty'],
      statistics: false,
      thirdParty: false,
    })
  })

  test('both are asked about when both have changed', () => {
    expect(pendingOf(policy, { statistics: 'x'.repeat(6), thirdParty: 'y'.repeat(6) })).toEqual([
      'statistics',
      'thirdParty',
    ])
  })

  test('a category that has lost all its services is not asked about', () => {
    expect(pendingOf(policy, { ...policy, thirdParty: '-' })).toEqual([])
  })

  test('a category that has got its first service is asked about', () => {
    expect(pendingOf({ ...policy, statistics: '-' }, policy)).toEqual(['statistics'])
  })
})

describe('what a page may contain', () => {
  test('nobody asked, nothing allowed', () => {
    expect(variantOf(undecided)).toBe('undecided')
  })

  const cases: readonly [statistics: boolean, thirdParty: boolean, variant: Variant][] = [
    [false, false, 'necessary'],
    [true, false, 'statistics'],
    [false, true, 'thirdParty'],
    [true, true, 'all'],
  ]
  test.each(cases)(
    'statistics %s and third party %s make %s',
    (statistics, thirdParty, variant) => {
      const decision = decided({ choice: { statistics, thirdParty } })
      expect(variantOf(consentOf(decision, policy, today))).toBe(variant)
    },
  )
})

import { expect, test } from 'vitest'
import type { Consent } from '../../src/consent/consent.ts'
import { noticeKeyOf, notices } from '../../src/consent/visitor.ts'

const decided = { state: 'decided', decidedOn: 1, statistics: false, thirdParty: false } as const
const pendings = [['statistics'], ['thirdParty'], ['statistics', 'thirdParty']] as const

test('a page that asks about one thing is never kept for a visitor who is asked about another', () => {
  const keys = pendings.map((pending) =>
    noticeKeyOf({ consent: { ...decided, pending }, notice: 'added' }),
  )
  expect(new Set(keys).size).toBe(pendings.length)
})

test('all other notices read the same for everyone', () => {
  const consents: readonly Consent[] = [
    { state: 'undecided' },
    ...pendings.map((pending) => ({ ...decided, pending })),
  ]
  for (const notice of notices.filter((each) => each !== 'added'))
    for (const consent of consents) expect(noticeKeyOf({ consent, notice })).toBe(notice)
})

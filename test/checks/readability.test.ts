import { expect, test } from 'vitest'
import { plainerWordCount } from '../../src/checks/readability/plainer-words.ts'
import { sentencesIn } from '../../src/checks/readability/sentences.ts'

test('an abbreviation ends no sentence', () => {
  for (const text of [
    'Kursen hölls den 31 dec. 2025 i Arboga.',
    'Vi har varit i t.ex. Arboga och bl.a. Sala.',
    'Kom kl. 9 till sal nr. 4.',
    'Det skrev C. Larsson.',
  ])
    expect(sentencesIn(text)).toHaveLength(1)
})

test('a point, a question and an exclamation do', () => {
  expect(sentencesIn('Kom! Varför? Det är kurser m.m. Alla är med.').map(({ at }) => at)).toEqual([
    0, 5, 13, 32,
  ])
})

test('the list of plainer words is long enough to be of use', () => {
  expect(plainerWordCount).toBeGreaterThan(60)
})

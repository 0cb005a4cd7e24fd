import { expect, test } from 'vitest'
import { checkOf } from '../helpers/checks.ts'
import { mistakes, textOf } from './mistakes.ts'

test('a folder of mistakes, one each, is told completely: each at its place, and nothing else', () => {
  const texts = mistakes.map((mistake, index) => [fileOf(index), textOf(mistake, index)] as const)
  expect(texts.length).toBeGreaterThan(60)
  const expected = mistakes.map(({ told }, index) => `${fileOf(index)}:${told}`)
  expect(checkOf(Object.fromEntries(texts))).toEqual(expected.sort())
})

function fileOf(index: number): string {
  return `reports/m-${String(index + 100)}.md`
}

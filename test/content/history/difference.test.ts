import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, type Piece } from '../../../src/content/history/difference.ts'

const text = (pieces: readonly Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const paragraph = fc
  .array(fc.constantFrom('vi', 'är', 'tre', 'fyra', 'kurser', 'in', 'åtgärder', '2021,', 'slut.'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))

test('without what was added it is the old text, without what was removed the new one', () => {
  fc.assert(
    fc.property(fc.array(paragraph), fc.array(paragraph), (before, after) => {
      const passages = differenceOf(before, after)
      const of = (kind: Piece['kind']) =>
        passages.map((passage) => text(passage, kind)).filter((each) => each !== '')
      // Passages that did not change are left out, on both sides.
      const old = of('added')
      const fresh = of('removed')
      expect(
        before.filter((each) => !old.includes(each)).every((each) => after.includes(each)),
      ).toBe(true)
      expect(old.every((each) => before.includes(each))).toBe(true)
      expect(fresh.every((each) => after.includes(each))).toBe(true)
      expect(before.length - old.length).toBe(after.length - fresh.length)
    }),
  )
})

describe('what has changed', () => {
  test('is nothing where nothing has', () => {
    expect(differenceOf(['Ett.', 'Två.'], ['Ett.', 'Två.'])).toEqual([])
  })

  test('is told once for words that stand together', () => {
    expect(
      differenceOf(['Vi är tre hundra nu, säger de.'], ['Vi är fyra tusen nu, säger de.']),
    ).toEqual([
      [
        { kind: 'same', text: 'Vi är ' },
        { kind: 'removed', text: 'tre hundra' },
        { kind: 'added', text: 'fyra tusen' },
        { kind: 'same', text: ' nu, säger de.' },
      ],
    ])
  })

  test('is told beside what it became, also when a paragraph comes between', () => {
    const [first, second] = differenceOf(
      ['Kurserna går bra i år.'],
      ['Något helt nytt.', 'Kurserna går mycket bra i år.'],
    )
    expect(first).toEqual([{ kind: 'added', text: 'Något helt nytt.' }])
    expect(second?.find(({ kind }) => kind === 'added')?.text).toBe('mycket')
  })

  test('of a text as large as may be is told in bounded time', () => {
    const words = (seed: number) =>
      Array.from({ length: 40_000 }, (_, index) => `ord${(index * seed) % 9973}`).join(' ')
    const begun = performance.now()
    expect(differenceOf([words(7)], [words(11)]).length).toBeGreaterThan(0)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearIn } from '../../src/search/near.ts'
import { createPostings, textOf, weightOf } from '../../src/search/postings.ts'
import { createSortedTerms } from '../../src/search/sorted-terms.ts'

/** Few letters, so that much begins alike; and some thousand words, so that leaves are split. */
const term = fc.string({
  unit: fc.constantFrom('a', 'b', 'k', 'ö', '1'),
  minLength: 1,
  maxLength: 8,
})
const manyTerms = fc.uniqueArray(term, { minLength: 1_500, maxLength: 3_000 })

function sortedOf(terms: readonly string[]) {
  const sorted = createSortedTerms()
  for (const each of terms) sorted.add(each)
  return sorted
}

describe('the sorted terms', () => {
  it('give what begins with a part and what contains it, in their order, after any change', () => {
    fc.assert(
      fc.property(manyTerms, fc.array(fc.nat()), term, (terms, gone, part) => {
        const sorted = sortedOf(terms)
        const left = new Set(terms)
        const change = () => {
          for (const number of gone) {
            const each = terms[number % terms.length] ?? ''
            left.delete(each)
            sorted.remove(each)
          }
        }
        const all = () => [...left].sort()
        for (const step of [() => undefined, change]) {
          step()
          expect(sorted.leaves().flat()).toEqual(all())
          expect(sorted.startingWith(part)).toEqual(all().filter((t) => t.startsWith(part)))
          expect(sorted.containing(part, Infinity)).toEqual(all().filter((t) => t.includes(part)))
          expect(sorted.containing(part, 3)).toEqual(
            all()
              .filter((t) => t.includes(part))
              .slice(0, 3),
          )
        }
      }),
      { numRuns: 20 },
    )
  })

  it('are made ready a leaf at a time, once', () => {
    const sorted = sortedOf(Array.from({ length: 2_000 }, (_, index) => `t${index}`))
    const readied = () => {
      let leaves = 0
      while (sorted.prepare()) leaves += 1
      return leaves
    }
    expect(readied()).toBe(sorted.leaves().length)
    expect(sorted.leaves().length).toBeGreaterThan(3)
    expect(readied()).toBe(0)
    sorted.add('t0x')
    expect(readied()).toBe(1)
  })
})

it('near misses are those that so many changes make, no two of them in the first letter', () => {
  fc.assert(
    fc.property(manyTerms, term, fc.constantFrom(1, 2), (terms, asked, changes) => {
      const near = terms.flatMap((other) => {
        const distance = distanceOf(asked, other)
        return distance <= (other.startsWith(asked.charAt(0)) ? changes : 1)
          ? [[other, distance]]
          : []
      })
      expect(nearIn(sortedOf(terms).leaves(), asked, changes)).toEqual(near.sort())
    }),
    { numRuns: 30 },
  )
})

/** Levenshtein's, as in a textbook. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [index, letter] of Array.from(a).entries()) {
    const next = [index + 1]
    for (const [column, other] of Array.from(b).entries())
      next.push(
        Math.min(
          (row[column] ?? 0) + (letter === other ? 0 : 1),
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

it('postings hold what was added and not taken away, and tell of terms that come and go', () => {
  const weights = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 1_023 }))
  const changeIn = (most: number) => fc.record({ text: fc.nat(most), weights })
  const changes = fc.oneof(
    fc.array(changeIn(2), { maxLength: 10 }),
    fc.array(changeIn(40), { maxLength: 150 }),
  )
  fc.assert(
    fc.property(changes, (made) => {
      const known = new Set<string>()
      const postings = createPostings({
        onNew: (each) => known.add(each),
        onGone: (each) => known.delete(each),
      })
      const held = new Map<number, ReadonlyMap<string, number>>()
      for (const { text, weights: record } of made) {
        const before = held.get(text)
        if (before !== undefined) postings.remove(text, before)
        const after = new Map(Object.entries(record))
        postings.add(text, after)
        held.set(text, after)
      }
      for (const each of ['a', 'b', 'c']) {
        const expected = [...held].flatMap(([text, held]) => {
          const weight = held.get(each)
          return weight === undefined ? [] : [[text, weight]]
        })
        const found = [...postings.get(each)].map((posting) => [textOf(posting), weightOf(posting)])
        expect(found.sort()).toEqual(expected.sort())
        expect(postings.count(each)).toBe(expected.length)
        expect(known.has(each)).toBe(expected.length > 0)
      }
    }),
  )
})

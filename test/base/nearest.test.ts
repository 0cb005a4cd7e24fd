import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest, nearestFew } from '../../src/base/nearest.ts'

describe('what an editor probably meant', () => {
  const known = ['summary', 'title', 'captions', 'transcript']

  it.each([
    ['sumary', 'summary'],
    ['tilte', 'title'],
    ['Captions', 'captions'],
    ['transkript', 'transcript'],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  it('is left open when nothing is near', () => {
    expect(nearest('bakgrundsfärg', known)).toBeUndefined()
    expect(nearest('x', known)).toBeUndefined()
  })

  it('may be several words, the nearest first, else as they are known', () => {
    const slugs = ['varen-2', 'hosten', 'varen', 'varen-1', 'vaern']
    expect(nearestFew('varen-3', slugs, 3)).toEqual(['varen-2', 'varen-1', 'varen'])
    expect(nearestFew('varne', slugs, 9)).toEqual(['varen'])
    expect(nearestFew('vinter', slugs, 3)).toEqual([])
  })

  it('is the nearest of what is left, and again', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 })
    fc.assert(
      fc.property(words, fc.uniqueArray(words), (word, all) => {
        const left = new Set(all)
        for (const found of nearestFew(word, all, 3)) {
          expect(nearest(word, left)).toBe(found)
          left.delete(found)
        }
      }),
    )
  })
})

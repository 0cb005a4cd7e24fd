import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compoundsOf, partsOf } from '../../src/search/compounds.ts'
import { createSortedTerms } from '../../src/search/sorted-terms.ts'
import { termOf, termsIn } from '../../src/search/words.ts'

const sameIn = (locale: 'sv' | 'en', words: readonly string[]) => {
  expect(words.length).toBeGreaterThan(1)
  expect(new Set(words.map((word) => termOf(word, locale))).size, words.join(' ')).toBe(1)
}

describe('the forms of a Swedish word are one', () => {
  it.each([
    ['projekt projektet projektets projekten projektens'],
    ['utbildning utbildningen utbildningar utbildningarna utbildningarnas utbildas utbilda'],
    ['utveckling utvecklingen utvecklar utveckla utvecklade'],
    ['åtgärd åtgärder åtgärderna atgarder ÅTGÄRDERNA'],
    ['företag företaget företagen företagens företagets'],
    ['deltagare deltagarna deltagaren'],
    ['rapport rapporten rapporter rapporterna rapportens'],
    ['arbete arbetet arbetets'],
    ['möjlighet möjligheten möjligheter möjligheterna'],
    ['tillgänglig tillgängliga tillgängligt'],
    ['samarbete samarbetet samarbeten'],
  ])('%s', (words) => {
    sameIn('sv', words.split(' '))
  })

  it('and different words stay apart', () => {
    const words = 'mål mat kurs kort plan plats rätt råd staket stake tidning tid'.split(' ')
    expect(new Set(words.map((word) => termOf(word, 'sv'))).size).toBe(words.length)
  })
})

it.each([['report reports reported reporting'], ['company companies'], ['plan plans planned']])(
  'the forms of an English word are one: %s',
  (words) => {
    sameIn('en', words.split(' '))
  },
)

it('words that say nothing of their own are not looked for', () => {
  expect(['och', 'för', 'på'].map((word) => termOf(word, 'sv'))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect(termOf('the', 'en')).toBeUndefined()
})

it('a long text without spaces takes no longer than its length', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'ab', 'ets', 'å', 'aaab', '1'), (unit) => {
      const word = unit.repeat(100_000 / unit.length)
      const start = performance.now()
      expect(termsIn(word, 'sv')).toHaveLength(1)
      expect(performance.now() - start).toBeLessThan(1_000)
    }),
  )
})

describe('compounds', () => {
  const terms =
    'kompeten kompetensutveckling utveckling kompetensutvecklingsplan industri plan medarbet'.split(
      ' ',
    )
  const sorted = createSortedTerms()
  for (const term of terms) sorted.add(term)
  const vocabulary = {
    has: (term: string) => terms.includes(term),
    containing: sorted.containing,
  }

  it('are found by their parts', () => {
    expect(compoundsOf(vocabulary, 'utveckling')).toEqual([
      'kompetensutveckling',
      'kompetensutvecklingsplan',
    ])
    expect(compoundsOf(vocabulary, 'sutveck')).toEqual([])
  })

  it('that nobody has written are found by the words they are made of', () => {
    expect(partsOf(vocabulary, 'industriutveckling')).toEqual(['industri', 'utveckling'])
    expect(partsOf(vocabulary, 'kompetensindustri')).toEqual(['kompeten', 'industri'])
    expect(partsOf(vocabulary, 'xxxxutveckling')).toEqual([])
  })
})

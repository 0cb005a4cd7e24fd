import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVocabulary } from '../../src/search/compounds.ts'
import { termOf, wordsIn } from '../../src/search/words.ts'

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
      for (const { text } of wordsIn(word)) termOf(text, 'sv')
      expect(performance.now() - start).toBeLessThan(1_000)
    }),
  )
})

describe('compounds', () => {
  const vocabulary = createVocabulary(
    new Set([
      'kompeten',
      'kompetensutveckling',
      'utveckling',
      'kompetensutvecklingsplan',
      'industri',
      'plan',
      'medarbet',
    ]),
  )

  it('are found by their parts', () => {
    expect(vocabulary.compoundsOf('utveckling')).toEqual([
      'kompetensutveckling',
      'kompetensutvecklingsplan',
    ])
    expect(vocabulary.compoundsOf('sutveck')).toEqual([])
  })

  it('that nobody has written are found by the words they are made of', () => {
    expect(vocabulary.partsOf('industriutveckling')).toEqual(['industri', 'utveckling'])
    expect(vocabulary.partsOf('kompetensindustri')).toEqual(['kompeten', 'industri'])
    expect(vocabulary.partsOf('xxxxutveckling')).toBeUndefined()
  })
})

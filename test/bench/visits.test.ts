import { describe, expect, it } from 'vitest'
import { variants } from '../../src/consent/variant.ts'
import { randomFrom } from '../helpers/large-content.ts'
import { visitsOf, visitsTo } from './visits.ts'
import { createZipf } from './zipf.ts'

describe('Zipf’s law', () => {
  it('gives each rank its part of the line, and no more', () => {
    // Of four: 12, 6, 4 and 3 parts of 25.
    const at = (value: number) => createZipf(4, () => value)()
    expect([0, 0.479, 0.481, 0.719, 0.721, 0.879, 0.881, 0.9999].map(at)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3,
    ])
  })

  it('draws the first of ten thousand as often as it should, and the second half as often', () => {
    const draw = createZipf(10_000, randomFrom(1))
    const counts = new Map<number, number>()
    for (let time = 0; time < 200_000; time += 1) {
      const rank = draw()
      counts.set(rank, (counts.get(rank) ?? 0) + 1)
    }
    const share = (rank: number) => (counts.get(rank) ?? 0) / 200_000
    const first =
      1 / Array.from({ length: 10_000 }, (_, at) => 1 / (at + 1)).reduce((a, b) => a + b)
    expect(share(0)).toBeCloseTo(first, 2)
    expect(share(1)).toBeCloseTo(first / 2, 2)
    expect(share(9)).toBeCloseTo(first / 10, 2)
    expect(Math.max(...counts.keys())).toBeLessThan(10_000)
    expect(Math.max(...counts.keys())).toBeGreaterThan(9_000)
  })
})

describe('mixed visits', () => {
  const visits = visitsTo(10_000, 20_000, 1)

  it('are the same for a seed, and others for another', () => {
    expect(visitsTo(10_000, 20_000, 1)).toEqual(visits)
    expect(visitsTo(10_000, 20_000, 2)).not.toEqual(visits)
  })

  it('come in five states of consent, as often as is told', () => {
    expect(Object.values(visitsOf).reduce((sum, part) => sum + part)).toBe(100)
    for (const variant of variants) {
      const share = visits.filter((visit) => visit.variant === variant).length / visits.length
      expect(share * 100).toBeCloseTo(visitsOf[variant], -0.5)
    }
  })

  it('go to pages in two languages, most of them to a few', () => {
    const counts = new Map<string, number>()
    for (const { path } of visits) counts.set(path, (counts.get(path) ?? 0) + 1)
    const english = [...counts.keys()].filter((path) => path.startsWith('/en/'))
    expect(english.length / counts.size).toBeCloseTo(0.1, 1)
    expect(counts.size).toBeGreaterThan(3_000)
    const most = [...counts.values()].sort((a, b) => b - a).slice(0, 100)
    expect(most.reduce((sum, count) => sum + count) / visits.length).toBeGreaterThan(0.5)
  })
})

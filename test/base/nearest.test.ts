import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/base/nearest.ts'

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
})

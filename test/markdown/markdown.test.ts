import { describe, expect, it } from 'vitest'
import { proseOf, render } from './sample.ts'

describe('a text', () => {
  it('becomes paragraphs, headings with readable ids, and an excerpt', () => {
    const body = render('Läget är *gott*.\n\n## Det här händer härnäst\n\nMer följer.')
    expect(body.parts).toHaveLength(1)
    expect(body.headings).toEqual([
      { level: 2, id: 'det-har-hander-harnast', text: 'Det här händer härnäst' },
    ])
    expect(body.excerpt).toBe('Läget är gott.')
    expect(body.plainText).toBe('Läget är gott.\nDet här händer härnäst\nMer följer.')
    expect(body.problems).toEqual([])
  })

  it('shows raw HTML as text', () => {
    expect(proseOf('<script>alert(1)</script>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n',
    )
  })
})

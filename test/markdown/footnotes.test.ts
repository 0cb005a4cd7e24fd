import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf } from './sample.ts'

describe('footnotes', () => {
  it('are numbered as they are met, with ways there and back', () => {
    const prose = proseOf('A[^b] b[^a] c[^b].\n\n[^a]: Anden\n[^b]: *Björnen*\n\n    Mer.')
    expect(prose).toContain(
      '<sup><a class="footnote" id="fotnot-1-ref" href="#fotnot-1" aria-label="Fotnot 1">1</a></sup>',
    )
    expect(prose).toContain('<li id="fotnot-1"><p><em>Björnen</em></p>\n<p>Mer. <a')
    expect(prose).toContain(
      'href="#fotnot-1-ref-2" aria-label="Tillbaka till texten från fotnot 1, plats 2"',
    )
    expect(prose).toContain('<li id="fotnot-2"><p>Anden <a')
    expect(prose).toMatch(
      /<section class="footnotes" aria-labelledby="fotnoter">\s*<h2 id="fotnoter">/,
    )
  })

  it('speak the language of the text', () => {
    const prose = proseOf('A[^a]\n\n[^a]: B', { locale: 'en' })
    expect(prose).toContain('aria-label="Note 1"')
    expect(prose).toContain('aria-label="Back to the text from note 1"')
    expect(prose).toContain('<h2 id="notes">Notes</h2>')
  })

  it('may refer to each other, and stand in headings, tables and lists', () => {
    const prose = proseOf(
      '## R[^a]\n\n- L[^b]\n\n| T[^c] |\n|--|\n\n[^a]: A[^b]\n[^b]: B[^a]\n[^c]: C',
    )
    expect(prose.match(/<li id="fotnot/g)).toHaveLength(3)
    expect(problemsOf('A[^a]\n\n[^a]: Se [^a]')).toEqual([])
  })

  it('that are missing, doubled, unused or out of place are problems', () => {
    expect(problemsOf('Text[^note]\n\n[^not]: N')).toEqual([
      '1:5-12 fotnot-saknas',
      '3:1-8 fotnot-utan-hanvisning',
    ])
    expect(problemsOf('A[^a]\n\n[^a]: 1\n[^a]: 2')).toEqual(['4:1-6 fotnot-dubbel'])
    expect(problemsOf('> [^a]: 1')).toEqual(['1:3-8 fotnot-pa-fel-plats'])
  })

  it('of one text never show in another, even when that one could not be read', () => {
    proseOf(`A[^a]\n\n[^a]: hemlig\n\n${'>'.repeat(5000)}`)
    expect(proseOf('B[^a]')).toBe('<p>B[^a]</p>\n')
  })
})

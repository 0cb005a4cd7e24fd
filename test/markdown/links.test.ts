import { describe, expect, it } from 'vitest'
import { addressOf } from '../../src/markdown/passes/addresses.ts'
import { problemsOf, proseOf, render } from './sample.ts'

describe('links', () => {
  it('lead to the web, to people and within the site', () => {
    expect(proseOf('[Regionen](https://region.example/a?b=1&c=2 "Titel")')).toBe(
      '<p><a href="https://region.example/a?b=1&amp;c=2" title="Titel">Regionen</a></p>\n',
    )
    expect(proseOf('[Skriv till oss](mailto:a@b.example)')).toContain('href="mailto:a@b.example"')
    expect(proseOf('[Ring oss](tel:+4621174000)')).toContain('href="tel:+4621174000"')
    expect(proseOf('[Alla nyheter](/nyheter?ar=2021#topp)')).toContain(
      'href="/nyheter?ar=2021#topp"',
    )
    expect(proseOf('https://räksmörgås.example/å')).toContain('href="https://r%C3%A4')
  })

  it('within the site are collected with their places, so that the site can check them', () => {
    expect(
      render('Se [A-sidan](/a) och\n- [B-sidan](/b#c)\n- [webben](https://x.example)').links,
    ).toEqual([
      { href: '/a', place: { line: 1, column: 4, endColumn: 17 } },
      { href: '/b#c', place: { line: 2, column: 3, endColumn: 18 } },
    ])
  })

  it('to a heading of the same text need that heading', () => {
    expect(problemsOf('[Målen längre ner](#mal)\n\n## Mål')).toEqual([])
    expect(problemsOf('[Målen längre ner](#maal)\n\n## Mål')).toEqual(['1:1-26 ankare-saknas'])
    expect(render('[Målen längre ner](#mall)\n\n## Mål').problems[0]?.hint).toContain('#mal')
  })

  it('to a file say what it is and how large', () => {
    expect(proseOf('[Budget 2021](budget.pdf#page=2)')).toBe(
      '<p><a href="/media/budget.e5f6.pdf#page=2" type="application/pdf">Budget 2021<span class="file-facts"> (PDF, 240\u00a0kB)</span></a></p>\n',
    )
    expect(render('[Budget](budget.pdf)').links).toEqual([])
    expect(problemsOf('Se [planen](plan.docx).')).toEqual(['1:4-23 bilaga-saknas'])
    expect(proseOf('Se [planen](plan.docx).')).toBe('<p>Se planen.</p>\n')
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '&#106;avascript:alert(1)',
    '<java\tscript:alert(1)>',
    'java&Tab;script:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'http://[',
  ])('to %s lose their address, and that is said', (address) => {
    const source = `[text som säger något](${address})`
    const prose = proseOf(source)
    const [problem] = problemsOf(source)
    if (prose.includes('<a ')) expect(prose).toMatch(/href="\/%5Cevil\.example"/)
    else expect(problem).toMatch(/farlig-lank|bilaga-saknas/)
  })

  it('must say where they lead', () => {
    for (const text of [
      'här',
      'Läs mer',
      'klicka här',
      'here',
      'Read more »',
      '**Läs mer här!**',
      '',
    ])
      expect(problemsOf(`Text [${text}](/a)`)).toEqual([
        expect.stringMatching(/^1:6-\d+ tom-lanktext$/),
      ])
    expect(problemsOf('[Här är rapporten](/a) https://b.example ![Plan](plan.jpg)')).toEqual([])
    expect(problemsOf('[![Plan över lagret](plan.jpg)](/a)')).toEqual([])
  })

  it('show their address where an editor wrote no text', () => {
    expect(proseOf('[](/a)')).toBe('<p><a href="/a">/a</a></p>\n')
  })

  it('never stand in each other', () => {
    const prose = proseOf('[a <https://b.example> och [^n] c](/d)\n\n[^n]: Not')
    expect(prose.match(/<a /g)).toHaveLength(1)
  })
})

describe('an address', () => {
  it('is read as a browser would read it', () => {
    expect(addressOf('https://a.example/b c')).toEqual({
      kind: 'web',
      href: 'https://a.example/b%20c',
    })
    expect(addressOf('a%20b.pdf#c')).toEqual({
      kind: 'file',
      reference: 'a%20b.pdf',
      fragment: '#c',
    })
    expect(addressOf('/a:b')).toEqual({ kind: 'site', href: '/a:b' })
    expect(addressOf('ja&shy;vascript:x')).toEqual({ kind: 'forbidden' })
    expect(addressOf('')).toEqual({ kind: 'forbidden' })
    expect(addressOf(`https://a.example/${'b'.repeat(5000)}`)).toEqual({ kind: 'forbidden' })
  })
})

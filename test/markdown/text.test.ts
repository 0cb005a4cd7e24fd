import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf, render } from './sample.ts'

describe('running text', () => {
  it('has emphasis, code, line breaks, struck words and escaped signs', () => {
    expect(proseOf('*a* **b** `c` ~~d~~ \\*e\\*  \nf')).toBe(
      '<p><em>a</em> <strong>b</strong> <code>c</code> <del>d</del> *e*<br>\nf</p>\n',
    )
  })

  it('shows characters that were written by name or number, and no others by mistake', () => {
    expect(proseOf('&aring;&nbsp;&#8364; &okand; &lt;b&gt; &#0;')).toBe(
      '<p>å\u00a0€ &amp;okand; &lt;b&gt; \ufffd</p>\n',
    )
  })

  it('has lists: numbered from where they begin, with items that are done or not', () => {
    expect(proseOf('3. tre\n4. fyra')).toContain('<ol start="3">')
    expect(proseOf('- [x] klar\n- [ ] kvar')).toMatch(
      /aria-label="Klart">☑<\/span> .*aria-label="Inte klart">☐/s,
    )
    expect(proseOf('- [x] done', { locale: 'en' })).toContain('aria-label="Done"')
  })

  it('keeps code as it was written', () => {
    const prose = proseOf('```ts\nconst a = "4 500 %" // EU\n```\n\n`"4 500 %" EU`')
    expect(prose).toContain('<pre tabindex="0"><code class="language-ts">')
    expect(prose).toContain('const a = &quot;4 500 %&quot; // EU')
    expect(prose).toContain('<code>&quot;4 500 %&quot; EU</code>')
  })

  it('explains each abbreviation of the glossary once, where it is first met', () => {
    const prose = proseOf('EU:s fond ESF. EU och ESF igen.\n\nEUROPA')
    expect(prose).toContain('<abbr title="Europeiska unionen">EU</abbr>:s fond')
    expect(prose.match(/<abbr/g)).toHaveLength(2)
    expect(proseOf('EUROPA EUx `EU`')).not.toContain('<abbr')
  })

  it('explains words that hold signs which mean something in a pattern', () => {
    const glossary = [
      { term: 'DOS-lagen', expansion: 'lagen om tillgänglighet' },
      { term: 'C++ (språk)', expansion: 'ett språk' },
      { term: 'DOS', expansion: 'annat' },
    ]
    expect(proseOf('DOS-lagen och C++ (språk)', { glossary })).toBe(
      '<p><abbr title="lagen om tillgänglighet">DOS-lagen</abbr> och <abbr title="ett språk">C++ (språk)</abbr></p>\n',
    )
  })

  it('takes its first paragraph as an excerpt, cut between words at 300 characters', () => {
    const { excerpt } = render(`## Rubrik\n\n![Plan](plan.jpg)\n\n${'ordning '.repeat(60)}`)
    expect(excerpt.length).toBeLessThanOrEqual(300)
    expect(excerpt).toMatch(/^(ordning )+ordning…$/)
    expect(render('> Citat\n\nFörst *här*.').excerpt).toBe('Först här.')
  })

  it('can be read without markup, for search and for readability', () => {
    const { plainText } = render(
      '## Läget\n\nCirka 4 500 **timmar**.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    )
    expect(plainText).toBe('Läget\nCirka 4 500 timmar.\na b \n1 2')
  })
})

describe('a key figure in the text', () => {
  it('is printed as the report has it', () => {
    expect(proseOf('Hittills {{figure:participants}} personer.')).toContain(
      'cirka\u00a0400 personer',
    )
    expect(proseOf('## {{figure:hours}} timmar')).toContain('id="avsnitt-4-500-timmar"')
  })

  it('is a problem when the report does not have it, or when it is misspelt', () => {
    expect(problemsOf('Nu {{figure:visitors}} st.')).toEqual(['1:4-23 okant-nyckeltal'])
    expect(problemsOf('Nu\n{{figur:participants}}')).toEqual(['2:1-23 okand-infogning'])
    expect(render('{{figur:x}}').problems[0]?.hint).toContain('figure')
    expect(proseOf('{{toc}}')).toBe('<p>{{toc}}</p>\n')
  })

  it('is left alone in code', () => {
    expect(problemsOf('`{{figure:x}}`')).toEqual([])
  })
})

describe('raw HTML', () => {
  it('is shown as text and reported, a pair once', () => {
    expect(proseOf('Hej <b>du</b>')).toBe('<p>Hej &lt;b&gt;du&lt;/b&gt;</p>\n')
    expect(problemsOf('Hej <b>du</b>')).toEqual(['1:5-8 ra-html'])
    expect(problemsOf('Hej\n\n<div>\nx\n</div>\n')).toEqual(['3:1-6 ra-html'])
    expect(problemsOf('<!-- dold -->')).toEqual(['1:1-14 ra-html'])
  })
})

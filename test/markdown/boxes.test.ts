import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf, render } from './sample.ts'

describe('a box', () => {
  it.each([
    ['NOTE', 'Obs', 'Note'],
    ['TIP', 'Tips', 'Tip'],
    ['IMPORTANT', 'Viktigt', 'Important'],
    ['WARNING', 'Varning', 'Warning'],
    ['CAUTION', 'Se upp', 'Caution'],
  ])('%s is labelled %s, in English %s', (kind, swedish, english) => {
    const source = `> [!${kind}]\n> Text *här*.\n>\n> Mer.`
    expect(proseOf(source)).toBe(
      `<div class="alert alert--${kind.toLowerCase()}" role="note">\n<p class="alert__label">${swedish}</p>\n<p>Text <em>här</em>.</p>\n<p>Mer.</p>\n</div>\n`,
    )
    expect(proseOf(source, { locale: 'en' })).toContain(`<p class="alert__label">${english}</p>`)
  })

  it('may have its text after a blank line or a hard break', () => {
    expect(proseOf('> [!tip]\n>\n> A')).toContain('Tips</p>\n<p>A</p>')
    expect(proseOf('> [!tip]  \n> A')).toContain('Tips</p>\n<p>A</p>')
  })

  it('of an unknown kind is a quote, and a problem with a suggestion', () => {
    expect(proseOf('> [!NOTIS]\n> A')).toContain('<blockquote>')
    expect(problemsOf('Text\n\n> [!NOTIS]\n> A')).toEqual(['3:3-11 okand-ruta'])
    expect(render('> [!WARNNING]\n> A').problems[0]?.hint).toContain('[!WARNING]')
    expect(problemsOf('> Bara ett citat [!NOTE]')).toEqual([])
  })
})

describe('a list of definitions', () => {
  it('has words and what they mean, with blank lines between or without', () => {
    const expected =
      '<dl>\n<dt>Ett <em>ord</em></dt>\n<dd>Betyder\ndetta.</dd>\n<dd>Eller detta.</dd>\n<dt>Två</dt>\n<dd>Det där.</dd>\n</dl>\n'
    const rows = ['Ett *ord*\n: Betyder\n  detta.\n: Eller detta.', 'Två\n: Det där.']
    expect(proseOf(rows.join('\n\n'))).toBe(expected)
    expect(proseOf(rows.join('\n'))).toBe(expected)
    expect(proseOf(`Före.\n\n${rows.join('\n\n')}\n\nEfter.`)).toBe(
      `<p>Före.</p>\n${expected}<p>Efter.</p>\n`,
    )
  })

  it('does not take headings or times for words', () => {
    for (const source of ['## a\n: b', '1. a\n\n: b', 'a\n:b', 'a\n\n: b'])
      expect(proseOf(source)).not.toContain('<dl>')
  })
})

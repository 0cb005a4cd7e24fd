import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportText, siteFrom, told } from '../helpers/content.ts'

// What gray-matter and YAML would do with these texts if they were let loose on them.

function reportFrom(text: string) {
  const site = siteFrom({ 'reports/nulage.md': text })
  expect(told(site)).toEqual([])
  return site.reports[0]
}

test('front matter in JavaScript is never run, whatever the language is called', () => {
  for (const language of ['js', 'javascript', 'JS', 'coffee', 'json', 'constructor', '__proto__']) {
    const text = `---${language}\n(globalThis.harmed = true, {})\n---\n`
    expect(told(siteFrom({ 'reports/nulage.md': text }))).toEqual([
      'reports/nulage.md:1:4 front-matter-sprak',
    ])
  }
  expect('harmed' in globalThis).toBe(false)
})

test('a broken file is broken also the second time', () => {
  const text = reportText({ title: 'title: Nuläge: rapport' })
  const first = told(siteFrom({ 'reports/nulage.md': text }))
  expect(first).toHaveLength(1)
  expect(told(siteFrom({ 'reports/nulage.md': text }))).toEqual(first)
})

test('values are read as they are written', () => {
  const report = reportFrom(
    reportText({
      title: 'title: 12:30',
      x: 'statusText: 012',
      y: 'summary: [no, null, ~, 1.10, 0x1F]',
      z: 'topics: [industri] # en kommentar',
    }),
  )
  expect(report?.title).toBe('12:30')
  expect(report?.statusText).toBe('012')
  expect(report?.summary).toEqual(['no', 'null', '~', '1.10', '0x1F'])
})

test('text over several lines is one text, and keeps its line breaks where asked to', () => {
  const report = reportFrom(
    reportText({
      x: 'statusText: >-\n  Det går\n  bra.',
      y: 'summary:\n  - |-\n    Ett.\n    Två.',
    }),
  )
  expect(report?.statusText).toBe('Det går bra.')
  expect(report?.summary).toEqual(['Ett.\nTvå.'])
})

test('an ampersand or a star within a text is only text', () => {
  const report = reportFrom(reportText({ title: 'title: Frågor & svar * 2' }))
  expect(report?.title).toBe('Frågor & svar * 2')
})

test('windows line ends, and dashes in the text, do no harm', () => {
  const text = reportText({}, 'Ett\n\n---\n\nTvå').replaceAll('\n', '\r\n')
  const report = reportFrom(text)
  expect(report?.title).toBe('Nuläge')
  expect(report?.markdown.toString()).toContain('---')
  expect(report?.markdownLine).toBe(7)
})

test('the closing fence is a line of its own: dashes within a text are text', () => {
  const report = reportFrom(reportText({ x: 'statusText: |-\n  Ett\n  ----\n  --- två' }))
  expect(report?.statusText).toBe('Ett\n----\n--- två')
})

test('whatever stands in front matter, reading ends in a report or in problems with places', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'title: ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '"',
      "'",
      '#',
      ': ',
      '\n',
      '\n  ',
      '\t',
      '? ',
      '---',
      '...',
      '%',
      '@',
      '\\',
      '\r\n',
      '<<: ',
      '__proto__: ',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = `---\n${pieces.join('')}\n---\n`
      const lines = text.split('\n').length
      const site = siteFrom({ 'reports/nulage.md': text })
      expect(site.reports.length + site.problems.length).toBeGreaterThan(0)
      for (const { line, column, endColumn } of site.problems) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(endColumn).toBeGreaterThanOrEqual(column)
      }
    }),
    { numRuns: 150 },
  )
})

test('hostile front matter is answered, and soon enough for this test to end', () => {
  const hostile = [
    'a: '.repeat(5000),
    '['.repeat(16_000),
    '{a: '.repeat(4000),
    `a: &a [x]\n${Array.from({ length: 800 }, (_, i) => `k${String(i)}: [*a, *a]`).join('\n')}`,
    Array.from({ length: 2700 }, (_, i) => `k${String(i)}:`).join('\n'),
    '- '.repeat(8000),
    `title: "${'\\'.repeat(15_000)}`,
    '"'.repeat(16_000),
    Array.from({ length: 1500 }, () => 'x: "a').join('\n'),
  ]
  for (const yaml of hostile) {
    const site = siteFrom({ 'reports/nulage.md': `---\n${yaml}\n---\n` })
    expect(site.problems.length).toBeGreaterThan(0)
  }
})

import { describe, expect, test } from 'vitest'
import { checkOf } from '../helpers/checks.ts'
import { reportText, siteFrom } from '../helpers/content.ts'

const figures = {
  x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
  y: 'keyFigures: [{ measure: participants, value: 400 }]',
}
const inReport = (body: string) => ({ 'reports/nulage.md': reportText(figures, body) })

describe('a number beside the key figure', () => {
  test.each([
    'Hittills har 400 personer utbildats.',
    'Målet är 500 personer.',
    'Av dem är 12 personer från Köping.',
    'Antalet växte från 380 personer.',
    'Minst 300 personer till får plats.',
  ])('is let be where it speaks of something else: %s', (sentence) => {
    expect(checkOf(inReport(sentence))).toEqual([])
  })

  test('is told where it lost or swapped a figure', () => {
    for (const number of ['40', '4 000', '390'])
      expect(checkOf(inReport(`Hittills har ${number} personer utbildats.`))).toEqual([
        'reports/nulage.md:10:14 error tal-stammer-inte',
      ])
  })
})

test('a translation without the correction of its original is told', () => {
  const correction = 'corrections: [{ date: 2021-06-01, text: Vi räknade fel. }]'
  const english = reportText({ description: `description: ${'How things stand. '.repeat(4)}` })
  const found = checkOf({
    'reports/nulage.md': reportText({ correction }),
    'reports/nulage.en.md': english,
  })
  expect(found).toContain('reports/nulage.en.md:1:1 error oversattning-aldre')
})

test('a published text that changed since the last commit needs a note', () => {
  const [before] = siteFrom().reports
  const committed = () => before
  const changed = (lines = {}) => ({ 'reports/nulage.md': reportText(lines, 'Ny text.') })
  const checked = (texts: Record<string, string>) =>
    checkOf(texts, [], { committed: (file) => (file === before?.file ? committed() : undefined) })
  expect(checked(changed())).toEqual(['reports/nulage.md:1:1 warning andrad-utan-not'])
  expect(checked(changed({ u: 'updates: [{ date: 2021-06-01, note: Mer text. }]' }))).toEqual([])
  expect(checked({})).toEqual([])
})

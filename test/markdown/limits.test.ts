import { describe, expect, it } from 'vitest'
import { abbreviationsIn, cutAtTerms } from '../../src/markdown/passes/abbreviations.ts'
import { addressOf } from '../../src/markdown/passes/addresses.ts'
import { decodeReferences } from '../../src/markdown/passes/character-references.ts'
import { attributesOf } from '../../src/markdown/passes/directives.ts'
import { insertion } from '../../src/markdown/passes/key-figures.ts'
import { saysNothing } from '../../src/markdown/passes/link-text.ts'
import { captionOf } from '../../src/markdown/passes/pictures.ts'
import { excerptOf } from '../../src/markdown/passes/plain-text.ts'
import { assertModestTable, captionMark } from '../../src/markdown/passes/tables.ts'
import { typeset } from '../../src/markdown/passes/typography.ts'
import { assertCalm, assertShallow, withoutControls } from '../../src/markdown/limits.ts'
import { elementsOf } from './markup.ts'
import { render } from './sample.ts'

describe('a text that is more than a page can hold', () => {
  it.each([
    ['is too long', 'a '.repeat(140_000), 'for-lang-text'],
    ['has thousands of quotes in each other', '>'.repeat(3200), 'for-djup-text'],
    ['has thousands of lists in each other', '- '.repeat(3200), 'for-djup-text'],
    ['has lists that indent without end', indented(200), 'for-djup-text'],
    ['has emphasis without end', '*a_'.repeat(30_000), 'for-djup-text'],
    [
      'has a huge table',
      `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'b\n'.repeat(2000)}`,
      'for-djup-text',
    ],
    [
      'becomes huge by links',
      `[a]: /${'b'.repeat(3900)}\n\n${'[a] '.repeat(2000)}`,
      'for-djup-text',
    ],
    ['becomes huge by pictures', '![a](plan.jpg) '.repeat(8000), 'for-djup-text'],
  ])('because it %s is shown as plain paragraphs, with a problem', (_why, source, code) => {
    const body = render(source)
    expect(body.problems.map((problem) => problem.code)).toEqual([code])
    expect(new Set(elementsOf(body).map(({ name }) => name))).toEqual(new Set(['p']))
    expect(body.parts.map(String).join('').length).toBeLessThan(2 * 1024 * 1024)
    expect(body.excerpt.length).toBeLessThanOrEqual(300)
  })

  it('does not keep others from being shown', () => {
    render('>'.repeat(3200))
    expect(render('Gott.').problems).toEqual([])
  })
})

function indented(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level * 2)}- a`).join('\n')
}

const repeated = [
  ...[
    'a',
    ' ',
    '\n',
    '\t',
    '1',
    '1 ',
    '1 000 ',
    '1-',
    '1.1-',
    '-',
    ' - ',
    '.',
    '...',
    '"',
    "'",
    '&',
    '&#',
  ],
  ...[
    '&a',
    '{{',
    '{{a',
    '}}',
    '{',
    '}',
    '="',
    'a=',
    'a=b ',
    'a="b" ',
    '“',
    ':',
    '::',
    '/',
    '\\',
    'EU',
    'EU ',
  ],
  ...[
    'kl. ',
    '1 kr ',
    'Foto: ',
    '. Foto',
    'Tabell: ',
    'Tabell 1',
    '|',
    '|-',
    '-|',
    '> ',
    '- ',
    '\u0000',
    '\ud800',
  ],
]

const directive = { type: 'directive', name: 'video', attributesAt: 8 } as const
const abbreviations = [{ term: 'EU', expansion: 'Europeiska unionen' }]

const passes: Readonly<Record<string, (text: string) => unknown>> = {
  typeset: (text) => [typeset(text, 'sv'), typeset(text, 'en')],
  decodeReferences,
  addressOf: (text) => addressOf(text),
  attributesOf: (text) => attributesOf({ ...directive, raw: `::video{${text}`, attributes: text }),
  insertion: (text) => text.replace(insertion, ''),
  saysNothing,
  captionOf,
  captionMark,
  excerptOf,
  abbreviations: (text) => {
    const found = abbreviationsIn(`${text}EU`, abbreviations)
    return found && cutAtTerms(text, found)
  },
  table: (text) => {
    assertModestTable(`|a|\n${text}x`)
  },
  assertShallow,
  assertCalm,
  withoutControls,
}

describe('no text of 100 kB keeps a pass busy', () => {
  it.each(Object.entries(passes))('%s', (_name, pass) => {
    for (const piece of repeated) {
      for (const end of ['', 'x', '\n', '"}']) {
        const text = piece.repeat(Math.ceil(100_000 / piece.length)) + end
        expect(
          fastest(() => pass(text)),
          `${piece} ${end}`,
        ).toBeLessThan(200)
      }
    }
  })

  it('nor the whole', () => {
    for (const piece of [
      ...repeated,
      '[',
      '](',
      '![',
      '<',
      '`',
      '*a',
      '[^a]',
      '[^a]: b\n',
      'a\n: b\n',
      '# a\n',
      'a\n-\n',
      '| a |\n|-|\n',
      '> [!NOTE]\n\n',
      '- a\n  - b\n',
      '[a](/b) ',
      '![](c)',
      '<b>',
      '::a{}\n',
    ]) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length))
      expect(
        fastest(() => render(text)),
        piece,
      ).toBeLessThan(15_000)
    }
  })
})

/** Milliseconds of the processor, so that a busy machine does not count; the best of three. */
function fastest(work: () => unknown): number {
  let best = Infinity
  for (let round = 0; round < 3 && best > 5; round++) {
    const start = process.cpuUsage()
    try {
      work()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

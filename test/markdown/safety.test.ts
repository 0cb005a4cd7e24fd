import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { attacks } from './attacks.ts'
import { elementsOf } from './markup.ts'
import { render } from './sample.ts'

describe('whatever a text holds, the page', () => {
  it('has no script, no handler and no dangerous address in it', () => {
    expect(new Set(attacks).size).toBeGreaterThan(1500)
    let links = 0
    for (const attack of attacks) {
      const elements = elementsOf(render(attack))
      links += elements.filter(({ name }) => name === 'a').length
    }
    expect(links).toBeGreaterThan(100)
  })

  it('has whole, balanced markup and true places, for any mixture of Markdown', () => {
    fc.assert(
      fc.property(mixtures, fc.constantFrom('sv', 'en'), (source, locale) => {
        const body = render(source, { locale })
        elementsOf(body)
        const lines = source.split(/\r\n|\r|\n/)
        for (const { line, column, endColumn, hint } of body.problems) {
          const length = lines[line - 1]?.length
          expect(length).toBeDefined()
          expect(column).toBeGreaterThanOrEqual(1)
          expect(endColumn).toBeGreaterThanOrEqual(column)
          expect(endColumn).toBeLessThanOrEqual((length ?? 0) + 1)
          expect(hint).not.toBe('')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is whole for any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        elementsOf(render(source))
      }),
      { numRuns: 1000 },
    )
  })

  it('is valid HTML, for any mixture of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(mixtures, async (source) => {
        expect(await faultsOf(source)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})

const pieces = [
  ...['# ', '## ', '### ', '#### ', '> ', '>', '- ', '* ', '1. ', '    ', '  ', '\t', ': ', '::'],
  ...[
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](/a)',
    '\\',
    '<',
    '>',
    '&',
  ],
  ...[
    '|',
    '|---|',
    '| a | b |\n|:--|--:|\n| c | d |',
    '\\|',
    'Tabell: Kurser',
    '---',
    '===',
    '"',
    "'",
  ],
  ...['[^a]', '[^a]: ', '[^b]: not', '{{figure:participants}}', '{{x}}', '{decorative}', '[!NOTE]'],
  ...[
    '![](plan.jpg)',
    '![Plan](plan.jpg "T. Foto: X")',
    '[b](budget.pdf)',
    '[här](#a)',
    '<b>',
    '</b>',
  ],
  ...[
    'https://video.example/1',
    'https://a.example',
    '::video{url="kurs.mp4" title="T"}',
    '<!-- x -->',
  ],
  ...[
    '[x] ',
    'EU',
    'ESF',
    '4 500',
    '25 %',
    '2020-2021',
    ' - ',
    '&amp;',
    '&#106;',
    'ord',
    'Ord',
    'åäö',
  ],
  ...[' ', '\n', '\n', '\n\n', '\n\n', '\n\n', '  \n', '\r\n', '\u2028', '\ud83d\ude00', '\u0000'],
]

const mixtures = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

// Prose is checked as part of a page with an h1 of its own; levels that an editor skips are a
// problem of the text, and told there.
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      'heading-level': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // Raw `>` and quotation marks do not occur; the characters of the text are its own.
      'empty-heading': 'off',
    },
  }),
)

async function faultsOf(source: string): Promise<string[]> {
  const markup = render(source)
    .parts.map((part) => (part.kind === 'prose' ? String(part.html) : ''))
    .join('')
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  )
}

import { describe, expect, it } from 'vitest'
import { render } from './sample.ts'

/** The place that a problem should have is where `[här](/a)` stands. */
function placesIn(source: string) {
  return source.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\[här\]\(\/a\)/g)].map(({ index: at }) => ({
      line: index + 1,
      column: at + 1,
      endColumn: at + 10,
    })),
  )
}

const x = '[här](/a)'

describe('a problem is shown where it is', () => {
  it.each([
    ['in a paragraph', `a ${x}\nb ${x} c ${x}`],
    ['after other blocks', `## R\n\n- a\n- b\n\n\n${x}`],
    ['after a definition of links', `[r]: /b "t"\n\n${x}`],
    ['in a heading', `##   ${x} ##\n\n${x}\n---`],
    ['in emphasis', `**a ${x}** *b ${x}* ~~c ${x}~~ ***d ${x}***`],
    ['after entities, escapes and code', `&amp; \\* \`\`x\`\` &#228; ${x}`],
    ['in a list', `- ${x}\n-   ${x}\n  - a ${x}\n    b ${x}\n\n  c ${x}\n- [ ] ${x}`],
    ['in a numbered list', `10. ${x}\n11. a\n\n    ${x}`],
    ['in a quote', `> ${x}\n> a ${x}\n>\n>   ${x}\n${x} lazy`],
    ['in quotes and lists in each other', `> - a\n>   - ${x}\n>\n>     > ${x}\n>     > ${x}`],
    ['in a box', `> [!NOTE]\n> ${x}\n> b ${x}\n>\n> ${x}`],
    ['in a box after a hard break', `> [!NOTE]  \n> ${x}`],
    ['in a table', `| a | ${x} |\n|---|---|\n| b \\| ${x} | ${x} |\n c | d ${x}`],
    ['in a table in a list', `- a\n\n  | b |\n  |---|\n  | ${x} |`],
    ['in a caption', `Tabell: K ${x}\n\n| a |\n|---|\n| b |`],
    ['in a caption in a quote', `> Tabell: K ${x}\n>\n> | a |\n> |---|\n> | b |`],
    ['in a definition', `Ord ${x}\n: Betyder ${x}\n  ${x}\n\nOrd\n: ${x}`],
    ['in a footnote', `A[^a]\n\n[^a]: N ${x}\n\n    ${x}\n    - ${x}`],
    ['after an embed', `a\n\nhttps://social.example/1\n\n${x}\n\n::x{y}\n\n${x}`],
    ['with line ends of Windows', `a\r\n\r\n> b\r\n> ${x}\r\n\r\n${x}`],
  ])('%s', (_name, source) => {
    const expected = placesIn(source.replaceAll('\r\n', '\n'))
    const found = render(source)
      .problems.filter(({ code }) => code === 'tom-lanktext')
      .map(({ line, column, endColumn }) => ({ line, column, endColumn }))
    expect(expected.length).toBeGreaterThan(0)
    expect(found).toEqual(expected)
  })

  it('on one line, though what is wrong goes on over several', () => {
    const [problem] = render('a [läs\nmer](/a)').problems
    expect(problem).toMatchObject({ line: 1, column: 3, endColumn: 7 })
  })
})

import { describe, expect, it } from 'vitest'
import { problemsOf, proseOf, render } from './sample.ts'

const idsOf = (source: string) => render(source).headings.map(({ id }) => id)

describe('headings', () => {
  it('have readable ids that nothing else on the page has', () => {
    expect(idsOf('## Åtgärder & mål\n\n## Läget\n\n### Läget\n\n## Läget 2\n\n## Läget')).toEqual([
      'atgarder-mal',
      'laget',
      'laget-2',
      'laget-2-2',
      'laget-3',
    ])
    expect(idsOf('## ！\n\n## ？')).toEqual(['avsnitt', 'avsnitt-2'])
    expect(idsOf('## Kakor\n\n## Kakor')).toEqual(['kakor-2', 'kakor-3'])
  })

  it('keep their ids apart from those of notes, tables and embeds, also across an embed', () => {
    const source = [
      '## Fotnot 1',
      'Text[^a].',
      'https://video.example/1',
      '## Embed 1',
      '## Tabell 1',
      'Tabell: T',
      '| a |\n|---|\n| b |',
      'https://social.example/2',
      '## Fotnoter',
      '[^a]: Not',
    ].join('\n\n')
    const { parts } = render(source)
    const ids = [...proseOf(source).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const anchors = parts.flatMap((part) => (part.kind === 'embed' ? [part.embed.anchor] : []))
    expect(ids).toHaveLength(8)
    expect(anchors).toHaveLength(2)
    expect(new Set([...ids, ...anchors]).size).toBe(10)
  })

  it('are listed from level 2 to 4, as text', () => {
    expect(render('## *A* `b`\n\n### C\n\n#### D\n\n##### E').headings).toEqual([
      { level: 2, id: 'a-b', text: 'A b' },
      { level: 3, id: 'c', text: 'C' },
      { level: 4, id: 'd', text: 'D' },
    ])
  })

  it('begin at level 2 and leave out no level', () => {
    expect(problemsOf('## A\n\n### B\n\n## C')).toEqual([])
    expect(problemsOf('### A')).toEqual(['1:1-6 hoppad-rubrikniva'])
    expect(problemsOf('## A\n\n#### B ####\n')).toEqual(['3:1-12 hoppad-rubrikniva'])
    expect(problemsOf('# A')).toEqual(['1:1-4 rubrik-pa-niva-1'])
    expect(problemsOf('A\n===\n')).toEqual(['1:1-2 rubrik-pa-niva-1'])
    expect(proseOf('# A')).toBe('<h2 id="a">A</h2>\n')
  })
})

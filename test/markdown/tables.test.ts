import { describe, expect, it } from 'vitest'
import { proseOf, render } from './sample.ts'

const table = '| Kurs | Antal | Del |\n|:--|--:|:-:|\n| **Lager** | 3 | **4** |'

describe('a table', () => {
  it('has headers with a scope, and no obsolete or inline alignment', () => {
    const prose = proseOf(table)
    expect(prose).toContain('<th scope="col">Kurs</th><th scope="col" class="align-end">Antal</th>')
    expect(prose).toContain(
      '<th scope="row"><strong>Lager</strong></th><td class="align-end">3</td>',
    )
    expect(prose).toContain('<td class="align-center"><strong>4</strong></td>')
    expect(prose).not.toMatch(/ (align|style)=/)
  })

  it('has its caption from the line above, or below', () => {
    for (const source of [
      `Tabell: Kurser *nu*\n\n${table}`,
      `Tabell: Kurser *nu*\n${table}`,
      `${table}\n\nTabell: Kurser *nu*`,
    ]) {
      const prose = proseOf(source)
      expect(prose).toContain('<caption id="tabell-1">Kurser <em>nu</em></caption>')
      expect(prose).toContain(
        '<section class="table-region" tabindex="0" aria-labelledby="tabell-1">',
      )
      expect(prose).not.toContain('<p>')
    }
  })

  it('keeps a number that the caption was given, and the caption of its own', () => {
    expect(proseOf(`Tabell 2: Kurser\n\n${table}`)).toContain('>Tabell 2: Kurser</caption>')
    const both = proseOf(`Tabell: A\n\n${table}\n\nTabell: B\n\n${table}`)
    expect(
      [...both.matchAll(/<caption id="([^"]+)">([^<]+)/g)].map(([, ...found]) => found),
    ).toEqual([
      ['tabell-1', 'A'],
      ['tabell-2', 'B'],
    ])
    expect(proseOf('Tabell: ensam')).toBe('<p>Tabell: ensam</p>\n')
  })

  it('without a caption is named by the heading above it, so that the region has a name', () => {
    expect(proseOf(`## Kurser\n\n${table}`)).toContain('aria-label="Tabell 1: Kurser"')
    expect(proseOf(table, { locale: 'en' })).toContain('aria-label="Table 1"')
  })

  it('that would fill memory is refused', () => {
    const wide = `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'b\n'.repeat(500)}`
    expect(render(wide).problems.map(({ code }) => code)).toEqual(['for-djup-text'])
  })
})

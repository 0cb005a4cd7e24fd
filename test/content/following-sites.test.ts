import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildSite, type Content } from '../../src/content/build-site.ts'
import { contentFile, type ContentFile } from '../../src/content/content-file.ts'
import { contentFrom, now, reportText, smallSite, told } from '../helpers/content.ts'

/** What may stand in each file, one after the other; undefined: there is none. */
const choices: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'people.yaml': [smallSite['people.yaml'], 'nagon: { name: Någon, kind: function }\n'],
  'measures.yaml': [
    smallSite['measures.yaml'],
    smallSite['measures.yaml']?.replace('cumulative', 'snapshot'),
  ],
  'redirects.yaml': [undefined, '- { from: /nyheter/ett, to: /om }\n', '- { from: /x, to: /om }\n'],
  'pages/om.md': [smallSite['pages/om.md'], undefined],
  'pages/nyheter.md': [undefined, '---\ntitle: Nyheter\n---\n'],
  'projects/lyftet.md': [smallSite['projects/lyftet.md'], undefined],
  'reports/a/index.md': [undefined, reportOf('a', {}), reportOf('a', { image: picture('emblem') })],
  'reports/a.md': [
    undefined,
    reportOf('annat', {}),
    reportOf('annat', { more: 'draft: true' }),
    reportOf('annat', { date: 'date: 2020-01-01' }),
  ],
  'reports/ett.md': [
    reportOf('ett', figures(1, 400)),
    reportOf('ett', figures(1, 100)),
    reportOf('två', { title: 'title: Ny rubrik' }),
    reportOf('ett', { image: picture('borta') }),
    'trasig',
    undefined,
  ],
  'reports/ett.en.md': [undefined, reportOf('one', {}), reportOf('ett', {})],
  'reports/tva.md': [
    reportOf('två', figures(2, 300)),
    reportOf('två', { ...figures(2, 500), more: 'aliases: [/nyheter/gammal]' }),
    reportOf('två', { ...figures(2, 300), more: 'draft: true' }),
    reportOf('två', { more: 'aliases: [/x, /nyheter/ett]' }),
    reportOf('två', { more: 'expiryDate: 2020-01-01' }),
    undefined,
  ],
}

function reportOf(name: string, lines: Readonly<Record<string, string>>): string {
  const description = `description: Beskrivningen av ${name}, som är lång nog för att duga åt regeln.`
  return reportText({ description, ...lines })
}

function figures(month: number, value: number) {
  return {
    project: 'project: lyftet',
    period: `period: { start: 2020-01-01, end: 2021-0${month}-28 }`,
    figures: `keyFigures: [{ measure: participants, value: ${value} }]`,
  }
}

function picture(name: string): string {
  return `image: { src: /images/${name}.svg, decorative: true }`
}

// As in a folder that is read again: what has not changed is the same object.
const files = new Map<string, ContentFile>()

function contentOf(picks: readonly number[]): Content {
  const picked = Object.entries(choices).flatMap(([path, texts], index) => {
    const text = texts[(picks[index] ?? 0) % texts.length]
    if (text === undefined) return []
    const key = `${path} ${text}`
    const file = files.get(key) ?? contentFile(path, Buffer.from(text))
    files.set(key, file)
    return [file]
  })
  const all = [...own, ...picked].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { ...small, files: all }
}

const small = contentFrom()
const own = small.files.filter(({ path }) => !(path in choices))
const nothing: Content = { files: [], media: new Map(), problems: [] }

const count = Object.keys(choices).length
const picks = fc.array(fc.nat(5), { minLength: count, maxLength: count })
/** Mostly a file or two at a time, as editors work. */
const change = fc.tuple(fc.nat(count - 1), fc.nat(5))

test('a site that follows others is the one that its files make by themselves', () => {
  let problems = 0
  fc.assert(
    fc.property(picks, fc.array(change, { minLength: 1, maxLength: 12 }), (first, changes) => {
      let picked = first
      buildSite(contentOf(picked), { now })
      for (const [index, choice] of changes) {
        picked = picked.with(index, choice)
        const content = contentOf(picked)
        const following = buildSite(content, { now })
        // After a site with nothing in it nothing is remembered.
        buildSite(nothing, { now })
        const alone = buildSite(content, { now })
        expect(told(following)).toEqual(told(alone))
        expect(following).toEqual(alone)
        problems += alone.problems.length
      }
    }),
    { numRuns: 150 },
  )
  expect(problems).toBeGreaterThan(100)
})

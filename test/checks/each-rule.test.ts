import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../src/checks/checks.ts'
import { buildSite } from '../../src/content/build-site.ts'
import { checkOf } from '../helpers/checks.ts'
import { contentFrom, now, reportText, smallSite, type Texts } from '../helpers/content.ts'

const report = (lines: Readonly<Record<string, string>> = {}, body?: string): Texts => ({
  'reports/nulage.md': reportText(lines, body),
})
const project = (line: string, body = 'Om projektet.'): Texts => ({
  'projects/lyftet.md': `---
title: Lyftet
description: Ett projekt på prov, som finns för att rapporter ska ha något att höra till.
${line}
---

${body}
`,
})
const replaced = (file: string, from: string, to: string): Texts => {
  const text = smallSite[file] ?? ''
  expect(text).toContain(from)
  return { [file]: text.replace(from, to) }
}
const period = { x: 'period: { start: 2021-01-01, end: 2021-04-30 }' }
const participants = (value: number) => ({
  ...period,
  y: `keyFigures: [{ measure: participants, value: ${value} }]`,
})
const sentences = (count: number) =>
  Array.from({ length: count }, (_, index) => `Kurs ${index} är slut.`).join('\n\n')
const english = { description: `description: ${'How things stand in the project. '.repeat(2)}` }

describe('an editor is told at its place', () => {
  const cases: readonly (readonly [rule: string, texts: Texts, told: string])[] = [
    [
      'a share over a hundred percent',
      {
        ...report(participants(780)),
        ...replaced('measures.yaml', 'kind: cumulative', 'kind: percent'),
      },
      'reports/nulage.md:7:46 warning orimlig-andel',
    ],
    [
      'a measure that takes the address of a feed',
      {
        'measures.yaml': `${smallSite['measures.yaml'] ?? ''}feed: { name: Flöden, unit: st, kind: snapshot, direction: up, decimals: 0, definition: Alla flöden här., source: Egen räkning. }\n`,
      },
      'measures.yaml:9:1 error matt-heter-feed',
    ],
    [
      'a title that another report has',
      {
        'reports/annan.md': reportText({
          description:
            'description: En annan rapport på prov, i en mening som är lång nog för regeln.',
          date: 'date: 2021-05-20',
        }),
      },
      'reports/annan.md:2:8 advice titel-upprepad',
    ],
    [
      'a heading of three lines',
      report({}, `## ${'Läget i projektet '.repeat(6).trim()}`),
      'reports/nulage.md:8:4 advice lang-rubrik',
    ],
    [
      'pages without a heading',
      report({}, sentences(150)),
      'reports/nulage.md:8:1 advice text-utan-rubriker',
    ],
    [
      'a long address that stands as the words of a link',
      report({}, 'Läs mer på https://www.example.se/mapp/undermapp/dokument?id=4711 i dag.'),
      'reports/nulage.md:8:12 advice adress-som-lanktext',
    ],
    [
      'a redirection that leads nowhere',
      { 'redirects.yaml': '- { from: /gammal, to: /finns-inte }\n' },
      'redirects.yaml:1:24 error trasig-omdirigering',
    ],
    [
      'an alt text that cannot be heard in one go',
      report({}, `Se ![${'Kursen i lokalen. '.repeat(15).trim()}](/images/emblem.svg) igen.`),
      'reports/nulage.md:8:4 advice lang-alt-text',
    ],
    [
      'a project that ends before it begins',
      project('funding: [fonden]\nstartDate: 2024-07-01\nendDate: 2023-06-30'),
      'projects/lyftet.md:6:10 error projekt-bakvant',
    ],
    [
      'a milestone that was reached tomorrow',
      project(
        'funding: [fonden]\nmilestones: [{ id: start, title: Starten, date: 2030-01-01, done: 2030-01-01 }]',
      ),
      'projects/lyftet.md:5:67 warning milstolpe-klar-for-tidigt',
    ],
    [
      'one text for two languages',
      { 'reports/nulage.en.md': reportText(english, 'Text.') },
      'measures.yaml:7:15 advice samma-pa-alla-sprak',
    ],
    [
      'a page in the menu that nobody can see',
      replaced('pages/om.md', 'title: Om webbplatsen', 'title: Om webbplatsen\ndraft: true'),
      'site.yaml:5:17 warning meny-till-osynlig-sida',
    ],
    [
      'the words that the EU demands, left out',
      replaced(
        'site.yaml',
        'statement: Medfinansieras av Europeiska unionen',
        'statement: Med stöd av EU',
      ),
      'site.yaml:12:16 error eu-ord-saknas',
    ],
    [
      'EU support without its emblem',
      project('area: Köping', 'Projektet finansieras av Europeiska socialfonden.'),
      'projects/lyftet.md:7:11 warning eu-stod-utan-emblem',
    ],
    [
      'a long report on a project, without a summary',
      report({ x: 'project: lyftet' }, `## Kurserna\n\n${sentences(100)}`),
      'reports/nulage.md:1:1 advice sammanfattning-saknas',
    ],
    [
      'a description that says the title again',
      report({
        title: 'title: Nuläge våren 2021',
        description: 'description: Nuläge våren 2021. Så har det gått för kurserna under våren.',
      }),
      'reports/nulage.md:3:14 advice beskrivning-som-titel',
    ],
    [
      'Swedish in a file that says English',
      {
        'reports/nulage.en.md': reportText(
          english,
          'Det har gått bra för alla som är med i kurserna, och vi ser att det är fler som vill vara med nu än det var i höstas när vi började med det.',
        ),
      },
      'reports/nulage.en.md:8:1 warning fel-sprak',
    ],
    [
      'another figure in the translation',
      {
        ...report(participants(400)),
        'reports/nulage.en.md': reportText({ ...english, ...participants(40) }, 'Text.'),
      },
      'reports/nulage.en.md:7:46 error sprak-skiljer-sig',
    ],
    [
      'a text that is as hard as a thesis',
      report(
        {},
        `## Arbetet\n\n${Array.from({ length: 12 }, () => 'Kompetensförsörjningens organisationsutveckling förutsätter verksamhetsövergripande samverkansstrukturer mellan utbildningsanordnare, branschorganisationer och arbetsmarknadsmyndigheter.').join(' ')}`,
      ),
      'reports/nulage.md:8:4 advice svarlast',
    ],
  ]

  test.each(cases)('%s', (_rule, texts, told) => {
    expect(checkOf(texts)).toContain(told)
  })

  test('an address of this very site, written whole', () => {
    const texts = report({}, 'Se [rapporten](https://nulage.example/nyheter/nulage).')
    const told = 'reports/nulage.md:8:4 warning egen-adress'
    expect(checkOf(texts, [], { origin: 'https://nulage.example' })).toContain(told)
    expect(checkOf(texts, [], { origin: 'https://annan.example' })).not.toContain(told)
  })

  test('a picture too small to share, one too heavy, and a file that no text uses', () => {
    const file = 'reports/varen/index.md'
    const texts: Texts = {
      'reports/nulage.md': undefined,
      [file]: reportText({ x: 'image: { src: bild.png, alt: En kurs }' }),
    }
    const content = contentFrom(texts, ['reports/varen/bild.png', 'reports/varen/kvar.pdf'])
    const picture = content.media.get('reports/varen/bild.png')
    if (picture === undefined) throw new Error('the picture is missing')
    const media = new Map(content.media).set(picture.file, {
      ...picture,
      type: 'image/png',
      size: 12_000_000,
      pixels: { width: 120, height: 60 },
    })
    const site = buildSite({ ...content, media }, { now, everything: true })
    const codes = problemsOf(site, now).map((problem) => `${problem.file} ${problem.code}`)
    expect(codes).toContain(`${file} liten-bild`)
    expect(codes.filter((code) => code.endsWith('tung-bild'))).toHaveLength(1)
    expect(codes.filter((code) => code.endsWith('oanvand-fil'))).toHaveLength(1)
  })
})

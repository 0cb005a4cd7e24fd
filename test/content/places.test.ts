import { expect, test } from 'vitest'
import { reportText, siteFrom, told } from '../helpers/content.ts'

// Each mistake of an editor: what was written, then what the site says, and where.

/** Line 2 title, 3 description, 4 date, 5 authors, 6 and on what is added. */
const mistakes: readonly (readonly [what: string, text: string, problems: readonly string[]])[] = [
  ['a missing key', reportText({ authors: '' }), ['1:1 saknas']],
  ['two missing keys', reportText({ authors: '', title: '' }), ['1:1 saknas', '1:1 saknas']],
  ['an unknown key', reportText({ x: 'sumary: Bra.' }), ['6:1 okand-nyckel']],
  [
    'an unknown key within a group',
    reportText({ x: 'image: { src: images/emblem.svg, alt: Ett, kredit: Vi }' }),
    ['6:44 okand-nyckel'],
  ],
  ['a doubled key', reportText({ x: 'date: 2021-05-13' }), ['6:1 dubbel-nyckel']],
  ['an empty value', reportText({ title: 'title:' }), ['2:7 tomt-varde']],
  ['a text that is too short', reportText({ title: 'title: AB' }), ['2:8 for-kort']],
  ['a text that is too long', reportText({ title: `title: ${'a'.repeat(111)}` }), ['2:8 for-lang']],
  ['a day that does not exist', reportText({ date: 'date: 2021-02-30' }), ['4:7 datum-finns-inte']],
  [
    'a month that does not exist',
    reportText({ date: 'date: 2021-13-01' }),
    ['4:7 datum-finns-inte'],
  ],
  ['a day in words', reportText({ date: 'date: 12 maj 2021' }), ['4:7 fel-datum']],
  ['a year far away', reportText({ date: 'date: 9999-01-01' }), ['4:7 datum-orimligt']],
  [
    'an hour that the spring change skips',
    reportText({ date: 'date: 2021-03-28T02:30' }),
    ['4:7 tid-hoppas-over'],
  ],
  [
    'a number with a space',
    reportText({
      x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
      y: 'keyFigures:',
      z: '  - { measure: participants, value: 4 500 }',
    }),
    ['8:37 fel-tal'],
  ],
  [
    'a number with a zero first',
    reportText({
      x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
      y: 'keyFigures:',
      z: '  - measure: participants',
      w: '    value: 012',
    }),
    ['9:12 fel-tal'],
  ],
  ['yes for true', reportText({ x: 'draft: yes' }), ['6:8 fel-ja-eller-nej']],
  ['a choice that does not exist', reportText({ x: 'status: ontrack' }), ['6:9 okant-val']],
  ['a text for a list', reportText({ authors: 'authors: redaktionen' }), ['5:10 fel-typ']],
  ['an empty list', reportText({ authors: 'authors: []' }), ['5:10 for-fa']],
  [
    'an unknown person',
    reportText({ authors: 'authors: [redaktionen, redaktoren]' }),
    ['5:24 okand-person'],
  ],
  [
    'an unknown person, one a line',
    reportText({ authors: 'authors:\n  - redaktionen\n  - redaktoren' }),
    ['7:5 okand-person'],
  ],
  ['an unknown contact', reportText({ x: 'contact: ingen' }), ['6:10 okand-person']],
  ['an unknown project', reportText({ x: 'project: lyfte' }), ['6:10 okant-projekt']],
  ['an unknown topic', reportText({ x: 'topics: [industi]' }), ['6:10 okant-amne']],
  [
    'an unknown measure',
    reportText({
      x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
      y: 'keyFigures: [{ measure: deltagare, value: 1 }]',
    }),
    ['7:25 okant-matt'],
  ],
  [
    'a missing key in a list',
    reportText({
      x: 'period: { start: 2021-01-01, end: 2021-04-30 }',
      y: 'keyFigures:',
      z: '  - { measure: participants, value: 4 }',
      w: '  - { value: 3 }',
    }),
    ['9:5 saknas'],
  ],
  ['a missing key in a group', reportText({ x: 'period: { start: 2021-01-01 }' }), ['1:1 saknas']],
  [
    'key figures without a period',
    reportText({ x: 'keyFigures: [{ measure: participants, value: 1 }]' }),
    ['1:1 period-saknas'],
  ],
  [
    'a period back to front',
    reportText({ x: 'period: { start: 2021-04-30, end: 2021-01-01 }' }),
    ['6:35 period-bakvand'],
  ],
  [
    'an expiry before publication',
    reportText({ x: 'expiryDate: 2021-05-12' }),
    ['6:13 gar-ut-fore-publicering'],
  ],
  [
    'a picture that is not there',
    reportText({ x: 'image: { src: images/borta.jpg, alt: En bild }' }),
    ['6:15 fil-saknas'],
  ],
  [
    'a picture without alt text',
    reportText({ x: 'image: { src: images/emblem.svg }' }),
    ['1:1 alt-saknas'],
  ],
  [
    'an attachment that is not there',
    reportText({ x: 'attachments: [{ file: plan.pdf, title: Planen }]' }),
    ['6:23 fil-saknas'],
  ],
  ['an alias that is no path', reportText({ x: 'aliases: [nyheter/gammal]' }), ['6:11 fel-adress']],
  [
    'an alias that hides a page of the site',
    reportText({ x: 'aliases: [/kakor]' }),
    ['6:11 alias-skymmer'],
  ],
  [
    'an alias that hides a page of ours',
    reportText({ x: 'aliases: [/om]' }),
    ['6:11 alias-skymmer'],
  ],
  [
    'an ignored check without a reason',
    reportText({ x: 'ignoreChecks: [{ rule: trasig-lank }]' }),
    ['6:16 saknas'],
  ],
  ['an alias of YAML', reportText({ x: 'contact: *redaktionen' }), ['6:10 yaml-alias']],
  [
    'an anchor and its alias',
    reportText({ authors: 'authors: [&a redaktionen]', x: 'contact: *a' }),
    ['6:10 yaml-alias'],
  ],
  ['an anchor by mistake', reportText({ title: 'title: &Nuläge i maj' }), ['2:8 yaml-alias']],
  ['a tab', reportText({ x: 'topics:', y: '\t- industri' }), ['7:1 tabb']],
  [
    'a character that nobody sees',
    reportText({ title: 'title: Nu\u0007läge' }),
    ['2:10 styrtecken'],
  ],
  ['nothing but blanks', reportText({ title: "title: '   '" }), ['2:8 tomt-varde']],
  ['an unquoted colon', reportText({ title: 'title: Nuläge: rapport' }), ['2:8 okvoterat-kolon']],
  [
    'an unquoted colon in a list',
    reportText({ x: 'summary:', y: '  - Läget: bra' }),
    ['7:5 okvoterat-kolon'],
  ],
  ['no space after the colon', reportText({ title: 'title:Nuläge' }), ['2:1 mellanslag-saknas']],
  ['no colon', reportText({ title: 'title Nuläge' }), ['2:1 kolon-saknas']],
  [
    'a quotation mark that is never closed',
    reportText({ title: 'title: "Nuläge' }),
    ['2:8 citattecken-saknas'],
  ],
  [
    'a bracket that is never closed',
    reportText({ authors: 'authors: [redaktionen' }),
    ['5:10 parentes-saknas'],
  ],
  [
    'a value that begins with @',
    reportText({ title: 'title: @nuläge' }),
    ['2:8 citattecken-behovs'],
  ],
  [
    'a value that begins with a bracket',
    reportText({ title: 'title: [Utkast] Nuläge' }),
    ['2:8 citattecken-behovs'],
  ],
  [
    'a value with a tag',
    reportText({ title: 'title: !viktigt Nuläge' }),
    ['2:8 citattecken-behovs'],
  ],
  [
    'text after a quotation',
    reportText({ title: "title: 'Nuläge' i maj" }),
    ['2:8 text-efter-citat'],
  ],
  [
    'a line too far in',
    reportText({ x: 'period:', y: '  start: 2021-01-01', z: '   end: 2021-04-30' }),
    ['8:4 fel-indrag'],
  ],
  ['no front matter', 'Brödtext.\n', ['1:1 front-matter-saknas']],
  ['an empty file', '', ['1:1 front-matter-saknas']],
  ['no closing fence', reportText().replace('\n---\n\n', '\n\n'), ['1:1 front-matter-inte-stangd']],
  ['front matter in JavaScript', reportText().replace('---', '---js'), ['1:4 front-matter-sprak']],
  ['front matter in JSON', reportText().replace('---', '---json'), ['1:4 front-matter-sprak']],
  ['a fence with a space', reportText().replace('---', '--- '), ['1:4 front-matter-sprak']],
  [
    'front matter that is too large',
    reportText({ x: `# ${'a'.repeat(17_000)}` }),
    ['1:1 front-matter-for-stor'],
  ],
  ['the key that objects do not take', reportText({ x: '__proto__: x' }), ['6:1 okand-nyckel']],
  [
    'two mistakes, the second after broken YAML',
    reportText({ title: 'title: Nuläge: rapport', date: 'date: 2021-02-30' }),
    ['2:8 okvoterat-kolon', '4:7 datum-finns-inte'],
  ],
  [
    'three mistakes of different kinds',
    reportText({ title: 'title: "Nuläge', date: 'date: 2021-02-30', x: 'sumary: [Bra]' }),
    ['2:8 citattecken-saknas', '4:7 datum-finns-inte', '6:1 okand-nyckel'],
  ],
]

test.each(mistakes)('%s is told at its place, and keeps the file out', (_, text, problems) => {
  const site = siteFrom({ 'reports/nulage.md': text })
  expect(told(site)).toEqual(problems.map((problem) => `reports/nulage.md:${problem}`))
  expect(site.reports).toEqual([])
  expect(
    site.projects.map(({ slug }) => slug),
    'the rest stays',
  ).toEqual(['lyftet'])
})

test('the caret spans the whole value', () => {
  const site = siteFrom({ 'reports/nulage.md': reportText({ date: 'date: 2021-02-30' }) })
  expect(site.problems).toEqual([
    {
      file: 'reports/nulage.md',
      line: 4,
      column: 7,
      endColumn: 17,
      code: 'datum-finns-inte',
      severity: 'error',
      message: '30 februari finns inte.',
      hint: 'Skriv en dag som finns, till exempel: date: 2021-02-28',
    },
  ])
})

test('a misspelt key is answered with the key that was meant', () => {
  const [problem] = siteFrom({
    'reports/nulage.md': reportText({ x: 'sumary: [Bra]' }),
  }).problems
  expect(problem?.message).toBe('`sumary` finns inte.')
  expect(problem?.hint).toBe('Menade du `summary`?')
  const [inner] = siteFrom({
    'reports/nulage.md': reportText({
      x: 'period: { start: 2021-01-01, end: 2021-02-01, stat: 1 }',
    }),
  }).problems
  expect(inner?.message).toBe('`stat` finns inte.')
})

test('lines count from the top of the file, also with CRLF', () => {
  const text = reportText({ x: 'draft: ja' }).replaceAll('\n', '\r\n')
  expect(told(siteFrom({ 'reports/nulage.md': text }))).toEqual([
    'reports/nulage.md:6:8 fel-ja-eller-nej',
  ])
})

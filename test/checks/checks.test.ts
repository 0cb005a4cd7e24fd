import { describe, expect, test } from 'vitest'
import { reportText, type Texts } from '../helpers/content.ts'
import { checkOf, problemsIn } from '../helpers/checks.ts'

const about = 'description: En annan beskrivning, så att regeln om upprepning inte slår till.'

const checked = (texts: Texts) => checkOf(texts)

const inReport = (body: string, lines = {}) => ({ 'reports/nulage.md': reportText(lines, body) })

test('a site that is right has nothing to mend', () => {
  expect(checked({})).toEqual([])
})

test('what rendering finds is told at its line in the file', () => {
  expect(checked(inReport('Ett.\n\n<b>Två</b>\n\n#### Hoppar'))).toEqual([
    expect.stringMatching(/^reports\/nulage\.md:10:1 error /),
    expect.stringMatching(/^reports\/nulage\.md:12:\d+ error hoppad-rubrikniva$/),
  ])
})

describe('links within the site', () => {
  test('lead to what is there', () => {
    const body = `[a](/) [b](/nyheter/nulage) [c](/om) [d](/nyheter?sida=2) [e](/feed.xml) [f](/en)
[g](/projekt/lyftet) [h](/kakor) [i](/sitemap.xml)`
    expect(checked(inReport(body))).toEqual([])
  })

  test('that lead nowhere are told, with what may have been meant', () => {
    const [problem] = problemsIn(inReport('Läs [om projektet](/projekt/lyfted).'))
    expect(problem).toMatchObject({
      line: 8,
      code: 'trasig-lank',
      hint: 'Menade du /projekt/lyftet?',
    })
  })

  test('to a heading that is not there are told', () => {
    const body = '[Målen](/projekt/lyftet#malen) och [annat](/projekt/lyftet#mal).'
    const project = `---
title: Lyftet
${about}
---

## Målen

Text.
`
    expect(checked({ ...inReport(body), 'projects/lyftet.md': project })).toEqual([
      expect.stringMatching(/^reports\/nulage\.md:8:\d+ error ankare-saknas$/),
    ])
  })

  test('to a draft would be broken for readers', () => {
    const draft = reportText({ about, draft: 'draft: true' }).replace(
      /description: Hur[^\n]*\n/,
      '',
    )
    expect(
      checked({ ...inReport('Se [nästa rapport](/nyheter/utkast).'), 'reports/utkast.md': draft }),
    ).toEqual([expect.stringMatching(/error lank-till-utkast$/)])
  })

  test('to an old address still work, so that is only a warning', () => {
    const lines = { aliases: 'aliases: [/gammal]' }
    expect(checked(inReport('Se [förra året](/gammal).', lines))).toEqual([
      expect.stringMatching(/warning lank-till-gammal-adress$/),
    ])
  })
})

test('a text that should have been looked over is a warning', () => {
  expect(checked(inReport('Text.', { reviewBy: 'reviewBy: 2026-05-31' }))).toEqual([
    'reports/nulage.md:6:11 warning oversyn-forsenad',
  ])
  expect(checked(inReport('Text.', { reviewBy: 'reviewBy: 2026-06-01' }))).toEqual([])
})

test('a rule that the editor has set aside, with a reason, is silent in that file', () => {
  const ignore = 'ignoreChecks: [{ rule: trasig-lank, reason: Sidan läggs till i nästa vecka. }]'
  expect(checked(inReport('Se [sidan](/snart).', { ignore }))).toEqual([])
})

import { expect, test } from 'vitest'
import type { Problem } from '../../src/base/problem.ts'
import { codeFrame } from '../../src/checks/code-frame.ts'
import { written } from '../../src/checks/formats.ts'

const problem: Problem = {
  file: 'content/reports/2021-05-nulage.md',
  line: 3,
  column: 7,
  endColumn: 17,
  code: 'datum-finns-inte',
  severity: 'error',
  message: '30 februari finns inte.',
  hint: 'Skriv en dag som finns, till exempel: date: 2021-02-28',
}
const text = '---\ntitle: Nuläge\ndate: 2021-02-30\n---\n'
const told = { problems: [problem], fileCount: 1, textOf: () => text }

test('a problem is told with its place, its line and what to do', () => {
  expect(written(told, 'text'))
    .toBe(`content/reports/2021-05-nulage.md:3:7  datum-finns-inte  30 februari finns inte. Skriv en dag som finns, till exempel: date: 2021-02-28
  3 | date: 2021-02-30
            ^^^^^^^^^^

1 fel i 1 fil.
`)
})

test('a clean site is told so', () => {
  expect(written({ ...told, problems: [], fileCount: 34 }, 'text')).toBe(
    'Inga problem i 34 filer.\n',
  )
})

test('errors and warnings are counted apart', () => {
  const warning = { ...problem, severity: 'warning' } as const
  const text = written({ ...told, problems: [problem, warning, warning] }, 'text')
  expect(text).toContain('(varning) 30 februari')
  expect(text).toMatch(/1 fel och 2 varningar i 1 fil\.\n$/)
})

test('programs read the same as JSON, in fields that stay', () => {
  expect(JSON.parse(written(told, 'json'))).toEqual({ problems: [problem] })
  expect(JSON.parse(written({ ...told, problems: [] }, 'json'))).toEqual({ problems: [] })
})

test('GitHub shows it at the line, and no text can end the command early', () => {
  const hostile = { ...problem, file: 'a,b:c.md', message: 'Rad ett\nrad två 100%.', hint: '::x' }
  expect(written({ ...told, problems: [hostile] }, 'github')).toBe(
    '::error file=a%2Cb%3Ac.md,line=3,col=7,endColumn=17,title=datum-finns-inte::Rad ett%0Arad två 100%25. ::x\n',
  )
})

test('carets stay under a long line, and under nothing but the line', () => {
  const long = `${'a'.repeat(200)}XYZ`
  const [row = '', carets = ''] = codeFrame(long, { line: 1, column: 201, endColumn: 204 }).split(
    '\n',
  )
  expect(row.length).toBeLessThan(120)
  expect(row.slice(carets.indexOf('^'), carets.length)).toBe('XYZ')
  expect(codeFrame('', { line: 1, column: 1, endColumn: 1 })).toBe('  1 | \n      ^')
  expect(codeFrame('a', { line: 9, column: 1, endColumn: 1 })).toBe('')
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notes } from '../../src/checks/notes.ts'

const root = join(import.meta.dirname, '../..')

test('each code that an editor can meet is explained, once', () => {
  const codes = notes.map(({ code }) => code)
  expect(codes.length).toBeGreaterThan(140)
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  for (const { code, what, why, remedy, example } of notes)
    for (const text of [what, why, remedy, example]) expect(text, code).not.toBe('')
})

test('no code in the sources is left out', () => {
  const sources = execFileSync('git', ['ls-files', 'src/content', 'src/markdown', 'src/checks'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file.endsWith('.ts') && !file.includes('/catalogue/'))
  const codes = new Set(
    sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bcode(?::| =) '([a-z0-9-]+)'/g)].map(
        ([, code = '']) => code,
      ),
    ),
  )
  codes.delete('custom')
  expect(codes.size).toBeGreaterThan(130)
  const known = new Set(notes.map(({ code }) => code))
  expect([...codes].filter((code) => !known.has(code))).toEqual([])
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const page = textOf('docs/consent.md')

interface Row {
  readonly requirement: string
  readonly source: string
  readonly files: readonly string[]
  readonly proofs: readonly (readonly [file: string, name: string])[]
}

const rows: readonly Row[] = page
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 6 && !/^(?:requirement|-+)$/.test(cells[1] ?? ''))
  .map(([, requirement = '', source = '', met = '', shown = '']) => ({
    requirement,
    source,
    files: [...met.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
    proofs: shown.split('; ').map((proof) => {
      const [, file = '', name = ''] = /^`([^`]+)` › (.+)$/.exec(proof) ?? []
      return [file, name] as const
    }),
  }))

describe('the page about consent', () => {
  test('has a source, a place and a test for each requirement', () => {
    expect(rows.length).toBeGreaterThan(40)
    const incomplete = rows.filter(
      ({ source, files, proofs }) =>
        source === '' ||
        files.length === 0 ||
        proofs.some(([file, name]) => file === '' || name === ''),
    )
    expect(incomplete.map(({ requirement }) => requirement)).toEqual([])
  })

  test('names only sources that it explains', () => {
    const [, table = ''] = page.split('| short | source |')
    const known = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| ([^|]+) \|/gm)].map(
      ([, short = '']) => short,
    )
    expect(known).toContain('LEK')
    const unknown = rows.flatMap(({ source }) =>
      source
        .split(', ')
        .filter((name) => !/^\d|^recital|^Lagen /.test(name))
        .filter((name) => !known.some((short) => name === short || name.startsWith(`${short} `))),
    )
    expect(unknown).toEqual([])
  })

  test('names only files and tests that there are', () => {
    const missing = rows.flatMap(({ files, proofs }) => [
      ...files.filter((file) => !existsSync(join(root, file))),
      ...proofs
        .filter(([file, name]) => !existsSync(join(root, file)) || !textOf(file).includes(name))
        .map(([file, name]) => `${file} › ${name}`),
    ])
    expect(missing).toEqual([])
  })

  test('names only commands that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
    const named = [...page.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

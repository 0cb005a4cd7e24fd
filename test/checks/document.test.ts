import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checksDocument } from '../../src/checks/document.ts'
import { notes } from '../../src/checks/notes.ts'

test('docs/checks.md tells of each check; npm run checks:docs writes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/checks.md'), 'utf8')
  expect(written).toBe(checksDocument())
  for (const { code } of notes) expect(written).toContain(`### ${code}\n`)
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('says what can be measured when it is asked for something else, and ends with 2', () => {
  const bench = fileURLToPath(new URL('./bench.ts', import.meta.url))
  const run = spawnSync(process.execPath, ['--import', 'tsx', bench, 'nonsense', 'start'], {
    encoding: 'utf8',
  })
  expect(run.stderr).toContain('No measure is called nonsense: weight cached ')
  expect(run.stdout).toBe('')
  expect(run.status).toBe(2)
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { percentileOf } from './figure.ts'
import type { Measure } from './measure.ts'

/** Questions of many kinds asked in process of ten thousand reports, none of them twice. */
export const measureSearch: Measure = ({ rounds, contentOf }) => {
  const script = fileURLToPath(new URL('./contenders/search.ts', import.meta.url))
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, contentOf(10_000), String(rounds)],
    { stdio: ['ignore', 'pipe', 'inherit'], timeout: 120_000 },
  )
  if (run.status !== 0) throw new Error(`the search ended with ${String(run.status)}`)
  const rounded = JSON.parse(run.stdout.toString()) as readonly (readonly number[])[]
  const each = (part: number) => rounded.map((times) => percentileOf(times, part))
  return Promise.resolve({
    figures: [
      {
        name: 'search in 10 000 reports, p95',
        values: each(0.95),
        unit: 'ms',
        goal: { atMost: 10 },
      },
      { name: 'search in 10 000 reports, median', values: each(0.5), unit: 'ms' },
      { name: 'search in 10 000 reports, slowest', values: each(1), unit: 'ms' },
    ],
  })
}

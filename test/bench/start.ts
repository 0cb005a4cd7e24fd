import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { reportPathOf } from '../helpers/large-content.ts'
import { freePort } from '../helpers/process.ts'
import { askByWire } from '../helpers/wire.ts'
import { type Command, nulageEnvironment, startProgram } from './contender.ts'
import { type Figure, ratio } from './figure.ts'
import type { Measure } from './measure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** From the command to the first page answered, at sizes each ten or five times the one before. */
export const measureStart: Measure = async ({ rounds, isFull, contentOf }) => {
  const sizes = isFull ? [1_000, 10_000, 50_000] : [1_000, 10_000]
  const seconds = sizes.map((): number[] => [])
  const withoutNpm: number[] = []
  // The first compiles, where something has changed.
  await startTime(npmStart, contentOf(1_000))
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, size] of sizes.entries())
      seconds[at]?.push(await startTime(npmStart, contentOf(size)))
    withoutNpm.push(await startTime(nodeStart, contentOf(1_000)))
  }
  const [small = [], large = [], huge] = seconds
  const named = (size: string, values: readonly number[]): Figure => ({
    name: `npm start to the first page, ${size} reports`,
    values,
    unit: 's',
  })
  const grown = (name: string, a: readonly number[], b: readonly number[], atMost: number) =>
    ratio(`${name} reports, start`, quotients(a, b), { atMost })
  return {
    figures: [
      named('1 000', small),
      named('10 000', large),
      {
        name: 'of which npm itself',
        values: small.map((whole, round) => whole - (withoutNpm[round] ?? NaN)),
        unit: 's',
      },
      grown('10 000 / 1 000', large, small, 10),
      ...(huge === undefined
        ? []
        : [named('50 000', huge), grown('50 000 / 10 000', huge, large, 5)]),
    ],
  }
}

/** Seconds from a command to the first page of a folder of reports. */
export async function startTime(command: Omit<Command, 'path'>, content: string): Promise<number> {
  const port = await freePort()
  const env = { ...nulageEnvironment, PORT: String(port), CONTENT_DIR: content, ...quietNpm }
  const began = performance.now()
  const { ended, stop } = startProgram({ ...command, env })
  await Promise.race([ended, firstPage(port)])
  const seconds = (performance.now() - began) / 1000
  await stop()
  return seconds
}

/** As users start it. */
export const npmStart = { file: 'npm', args: ['start'], cwd: root }

const nodeStart = { file: process.execPath, args: ['src/start.mjs', 'main'], cwd: root }

/** It would ask a registry for a newer npm. */
const quietNpm = { npm_config_update_notifier: 'false' }

async function firstPage(port: number): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    try {
      const { status } = await askByWire(port, reportPathOf(2))
      if (status === 200) return
    } catch {
      // Nobody listens yet.
    }
    await wait(2)
  }
  throw new Error('no page came within a minute')
}

function quotients(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.map((value, at) => value / (b[at] ?? NaN))
}

import { argv, stderr, stdout } from 'node:process'
import { type Figure, isMet, tableOf } from './figure.ts'
import { createLoadSource } from './load.ts'
import { measureServing } from './serving.ts'
import { measureWeight } from './weight.ts'

// `npm run bench`, `npm run bench -- --full`: figures as ratios taken in one run, loopback only.
const isFull = argv.includes('--full')
const rounds = isFull ? 9 : 5

const load = await createLoadSource()
try {
  const figures: Figure[] = [...(await measureWeight()), ...(await measureServing(load, rounds))]
  stdout.write(`${tableOf(figures)}\n`)
  process.exitCode = figures.every(isMet) ? 0 : 1
} catch (error) {
  stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exit(2)
} finally {
  load.close()
}

import { argv, stderr, stdout } from 'node:process'
import { writeLargeContent } from '../helpers/large-content.ts'
import { measureCached } from './cached.ts'
import { measureEdit } from './edit.ts'
import { temporaryFolder } from './ending.ts'
import { measureEdges } from './edges.ts'
import { measureExpress } from './express.ts'
import { exitCodeOf, type Figure, short, tableOf } from './figure.ts'
import { measureGenerators } from './generators.ts'
import { measureGrowth } from './growth.ts'
import { createLoadSource } from './load.ts'
import type { Bench, Measure } from './measure.ts'
import { measureMixed } from './mixed.ts'
import { canTell } from './processes.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'
import { type Tried, triedTable } from './throughput.ts'
import { measureWaiting } from './waiting.ts'
import { measureWeight } from './weight.ts'
import { measureWorkers } from './workers.ts'

// `npm run bench -- [--full] [MEASURE...]`: figures as ratios taken in one run, loopback only.
// docs/performance.md tells what each of them is.
const ordinary: Readonly<Record<string, Measure>> = {
  weight: measureWeight,
  cached: measureCached,
  express: measureExpress,
  waiting: measureWaiting,
  mixed: measureMixed,
  workers: measureWorkers,
  start: measureStart,
  growth: measureGrowth,
  edit: measureEdit,
  search: measureSearch,
}
// With programs of others, which must be here: with --full, or by name.
const fuller: Readonly<Record<string, Measure>> = {
  generators: measureGenerators,
  edges: measureEdges,
}
const measures = { ...ordinary, ...fuller }

process.exit(await run(argv.slice(2)))

/** 0: every goal is met, 1: one is not, 2: it could not be told. */
async function run(words: readonly string[]): Promise<0 | 1 | 2> {
  const isFull = words.includes('--full')
  const asked = words.filter((word) => !word.startsWith('--'))
  const names = asked.length > 0 ? asked : Object.keys(isFull ? measures : ordinary)
  const unknown = names.filter((name) => measures[name] === undefined)
  if (unknown.length > 0)
    return refuse(`No measure is called ${unknown.join(', ')}: ${Object.keys(measures).join(' ')}`)
  if (!canTell()) return refuse('This needs Linux: the processor time of others is read in /proc.')
  setTimeout(() => process.exit(refuse('It took too long.')), isFull ? 1_800_000 : 300_000).unref()

  const rounds = isFull ? 9 : 5
  const bench = { load: await createLoadSource(), rounds, isFull, contentOf: createContents() }
  return report(names, bench).catch((error: unknown) =>
    refuse(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  )
}

async function report(names: readonly string[], bench: Bench): Promise<0 | 1> {
  const figures: Figure[] = []
  const tried: Tried[] = []
  for (const name of names) {
    const began = performance.now()
    stderr.write(`${name} … `)
    const outcome = await measures[name]?.(bench)
    stderr.write(`${short((performance.now() - began) / 1000)} s\n`)
    figures.push(...(outcome?.figures ?? []))
    tried.push(...(outcome?.tried ?? []))
  }
  if (tried.length > 0) stdout.write(`\n${triedTable(tried)}\n`)
  stdout.write(`\n${tableOf(figures)}\n`)
  return exitCodeOf(figures)
}

/** Each folder is written when it is first asked for. */
function createContents(): Bench['contentOf'] {
  const written = new Map<number, string>()
  return (count) => {
    const known = written.get(count)
    if (known !== undefined) return known
    const folder = temporaryFolder()
    writeLargeContent(folder, count)
    written.set(count, folder)
    return folder
  }
}

function refuse(why: string): 2 {
  stderr.write(`\n${why}\n`)
  return 2
}

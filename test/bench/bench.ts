import { argv, exitCode, stdout } from 'node:process'
import { type Figure, isMet, tableOf } from './figure.ts'
import { createLoadSource } from './load.ts'
import { measureServing } from './serving.ts'
import { measureWeight } from './weight.ts'

// `npm run bench`, `npm run bench -- --full`: figures as ratios taken in one run, loopback only.
const isFull = argv.includes('--full')
const rounds = isFull ? 9 : 5

const load = await createLoadSource()
const figures: Figure[] = [...(await measureWeight()), ...(await measureServing(load, rounds))]
load.close()

stdout.write(`${tableOf(figures)}\n`)
process.exitCode = figures.every(isMet) ? exitCode : 1

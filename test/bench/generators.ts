import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, timeOf } from './contender.ts'
import { temporaryFolder } from './ending.ts'
import { type Figure, type Goal, ratio } from './figure.ts'
import type { Measure } from './measure.ts'
import { findEleventy } from './others.ts'
import { npmStart, startTime } from './start.ts'

const reports = 10_000
const mostRounds = 5

/** Someone else's program that makes a site of the same reports. */
interface Generator {
  readonly name: string
  readonly command: Omit<Command, 'path'>
  /** Made anew each time. */
  readonly output: string
  /** A page that must be there afterwards. */
  readonly page: string
  readonly goal: Goal
}

/** From the command to the first page of ten thousand reports, beside those who build them all. */
export const measureGenerators: Measure = async ({ rounds, contentOf }) => {
  const content = contentOf(reports)
  const generators = [hugo(content), eleventy(content)]
  const present = generators.filter((each) => 'command' in each)
  const ours: number[] = []
  const theirs = present.map((): number[] => [])
  await startTime(npmStart, content)
  for (let round = 0; round < Math.min(rounds, mostRounds); round += 1) {
    ours.push(await startTime(npmStart, content))
    for (const [at, generator] of present.entries()) theirs[at]?.push(await buildTime(generator))
  }
  const figures = present.flatMap(({ name, goal }, at): Figure[] => {
    const seconds = theirs[at] ?? []
    const quotients = ours.map((own, round) => own / (seconds[round] ?? NaN))
    return [
      ratio(`first page of 10 000 reports / ${name} builds them`, quotients, goal),
      { name: `${name} builds 10 000 reports`, values: seconds, unit: 's' },
    ]
  })
  const away = generators.filter((each) => 'notHere' in each)
  return { figures: [...figures, ...away] }
}

async function buildTime({ name, command, output, page }: Generator): Promise<number> {
  rmSync(output, { recursive: true, force: true })
  const seconds = await timeOf(command)
  if (!existsSync(join(output, page))) throw new Error(`${name} made no ${page}`)
  return seconds
}

function hugo(content: string): Generator | Extract<Figure, { notHere: string }> {
  const name = 'Hugo'
  if (spawnSync('hugo', ['version']).status !== 0)
    return { name: `first page of 10 000 reports / ${name}`, notHere: 'apt-get install hugo' }
  const folder = siteOf('hugo-site', content, 'content/reports')
  const output = join(folder, 'public')
  const env = { HUGO_CACHEDIR: join(folder, 'cache') }
  const command = { file: 'hugo', args: ['--quiet'], cwd: folder, env }
  return { name, command, output, page: 'reports/rapport-2/index.html', goal: { atMost: 0.25 } }
}

function eleventy(content: string): Generator | Extract<Figure, { notHere: string }> {
  const name = 'Eleventy'
  const program = findEleventy()
  if (program === undefined)
    return { name: `first page of 10 000 reports / ${name}`, notHere: 'npm run bench:others' }
  const folder = siteOf('eleventy-site', content, 'reports')
  const facts = { layout: 'report.njk', tags: 'reports' }
  writeFileSync(join(folder, 'reports/reports.json'), JSON.stringify(facts))
  const output = join(folder, '_site')
  const command = { file: process.execPath, args: [program, '--quiet'], cwd: folder }
  return { name, command, output, page: 'reports/rapport-2/index.html', goal: { atMost: 0.1 } }
}

/** Their templates, and the reports of a content folder. */
function siteOf(template: string, content: string, place: string): string {
  const folder = temporaryFolder()
  cpSync(fileURLToPath(new URL(`./contenders/${template}`, import.meta.url)), folder, {
    recursive: true,
  })
  mkdirSync(join(folder, place), { recursive: true })
  for (const name of readdirSync(join(content, 'reports'))) {
    const text = readFileSync(join(content, 'reports', name), 'utf8')
    // Hugo takes `summary` for a text of its own.
    writeFileSync(join(folder, place, name), text.replace('\nsummary:\n', '\npoints:\n'))
  }
  return folder
}

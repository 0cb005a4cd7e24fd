import { reportPathOf } from '../helpers/large-content.ts'
import { startBare } from './cached.ts'
import { type Contender, settled, startNulage } from './contender.ts'
import { type LoadSource, requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { type Burst, burstOf, speedRatio } from './throughput.ts'
import { answerOf, requestOf, type Visit, visitorsOf, visitsTo } from './visits.ts'

const reports = 10_000
const count = 5_000

/**
 * Visits to ten thousand reports, to a few of them above all, in five states of consent and two
 * languages; some to pages that nobody has asked for. Beside them a bare server that repeats an
 * answer of their mean size.
 */
export const measureMixed: Measure = async ({ load, rounds, contentOf }) => {
  const nulage = await startNulage({ CONTENT_DIR: contentOf(reports) })
  const visitors = await visitorsOf(nulage)
  const seen = new Set<string>()
  const again: number[] = []
  const visit = (seed: number) => {
    const visits = visitsTo(reports, count, seed)
    again.push(shareSeen(seen, visits) * 100)
    const requests = visits.map((each) => requestOf(each, visitors))
    return burstOf(load, { name: 'mixed visits', contender: nulage, requests, count })
  }
  const { size } = await visit(1)
  await settled(nulage)

  const bare = await startBare(await meanAnswer(load, nulage, size))
  const requests = [requestFor('/', visitors.all)]
  const repeat = () => burstOf(load, { name: 'bare node:http', contender: bare, requests, count })
  await repeat()
  const ours: Burst[] = []
  const theirs: Burst[] = []
  for (let round = 1; round <= rounds; round += 1) {
    theirs.push(await repeat())
    ours.push(await visit(round + 1))
  }
  await bare.stop()
  await nulage.stop()
  const mixed = { name: 'mixed visits to 10 000 pages', bursts: ours }
  const repeated = { name: 'bare node:http, their mean size', bursts: theirs }
  return {
    figures: [
      speedRatio('mixed visits / bare node:http', mixed, repeated),
      { name: 'mixed visits that were not the first of their kind', values: again, unit: '%' },
    ],
    tried: [repeated, mixed],
  }
}

/** The part that asks for what was asked for before: hits, as far as all of it had room. */
function shareSeen(seen: Set<string>, visits: readonly Visit[]): number {
  const before = seen.size
  for (const { path, variant } of visits) seen.add(`${variant} ${path}`)
  return 1 - (seen.size - before) / visits.length
}

/** The headers of a page of ours, and as many bytes as answers have in the mean. */
async function meanAnswer(load: LoadSource, nulage: Contender, size: number) {
  const path = reportPathOf(0)
  const { headers, bytes } = await answerOf(nulage, path, {})
  const one = { contender: nulage, requests: [requestFor(path)], count: 100 }
  const whole = (await burstOf(load, { name: 'one page', ...one })).size
  const length = Math.round(size - (whole - bytes.length))
  return {
    headers: { ...headers, 'content-length': String(length) },
    bytes: Buffer.alloc(length, bytes),
  }
}

import { reportPathOf } from '../helpers/large-content.ts'
import { askByWire } from '../helpers/wire.ts'
import { type Contender, settled, startNulage } from './contender.ts'
import { type Figure, ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { memoryOf } from './processes.ts'
import { type Burst, burstOf, ratios } from './throughput.ts'

/** Pages a round, none of which anybody has asked for. */
const count = 120

/** What ten times as many reports cost a page that is made for the first time, and in memory. */
export const measureGrowth: Measure = async ({ load, rounds, contentOf }) => {
  const small = await startNulage({ CONTENT_DIR: contentOf(1_000) })
  const large = await startNulage({ CONTENT_DIR: contentOf(10_000) })
  // The first page has been answered, and the search index is begun after that.
  const held = memoryOf(large.pid, 'VmRSS')
  for (const each of [small, large]) await settled(each)

  const cold = async (contender: Contender, round: number): Promise<Burst> => {
    const requests = Array.from({ length: count }, (_, at) =>
      requestFor(reportPathOf(round * count + at)),
    )
    return burstOf(load, { name: 'cold pages', contender, requests, count })
  }
  const few = { name: 'cold pages, 1 000 reports', bursts: [] as Burst[] }
  const many = { name: 'cold pages, 10 000 reports', bursts: [] as Burst[] }
  for (let round = 0; round <= rounds; round += 1) {
    const bursts = [await cold(small, round), await cold(large, round)] as const
    if (round === 0) continue
    few.bursts.push(bursts[0])
    many.bursts.push(bursts[1])
  }
  await small.stop()

  for (const path of ['/sok?q=utbildning', '/en/search?q=education']) {
    const { status } = await askByWire(large.port, path)
    if (status !== 200) throw new Error(`${path}: ${String(status)}`)
  }
  await settled(large)
  const heldWithIndex = memoryOf(large.pid, 'VmRSS')
  const most = memoryOf(large.pid, 'VmHWM')
  await large.stop()
  return {
    figures: [
      ratio('10 000 / 1 000 reports, a cold page, processor time', ratios(many, few, 'cpu'), {
        atMost: 1.2,
      }),
      memory('10 000 reports', held, 200),
      memory('10 000 reports and the search index', heldWithIndex, 350),
      memory('the most at any moment', most),
    ],
    tried: [few, many],
  }
}

function memory(name: string, mebibytes: number, atMost?: number): Figure {
  const goal = atMost === undefined ? {} : { goal: { atMost } }
  return { name: `memory, ${name}`, values: [mebibytes], unit: 'MB', ...goal }
}

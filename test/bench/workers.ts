import { askByWire } from '../helpers/wire.ts'
import { settled, startNulage } from './contender.ts'
import { ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { type Burst, inRounds, ratios } from './throughput.ts'

const report = '/nyheter/2021-05-nulage'
const requests = [requestFor(report)]
const count = 12_000
/** A second, of each process: about half of what one can do, so that two and the load have room. */
const rate = 12_000

/**
 * One process against two workers that are asked twice as much, by twice as many. Two workers and
 * the load want three cores. So what counts is what an answer costs and how evenly the work is
 * split when none has to wait for another; beside it, what comes of as much as they can take.
 */
export const measureWorkers: Measure = async ({ load, rounds }) => {
  const alone = await startNulage({ WORKERS: '1' })
  const together = await startNulage({ WORKERS: '2' })
  for (const { port } of [alone, together])
    for (let time = 0; time < 8; time += 1) await askByWire(port, report)
  await settled(together)
  const one = { contender: alone, requests, count, connections: 16 }
  const two = { contender: together, requests, count: 2 * count, connections: 32 }
  const tried = await inRounds(
    load,
    [
      { name: 'one process, 12 000 a second', ...one, rate },
      { name: 'two workers, 24 000 a second', ...two, rate: 2 * rate },
      { name: 'one process, all it can', ...one },
      { name: 'two workers, all they can', ...two },
    ],
    rounds,
  )
  await alone.stop()
  await together.stop()
  const [steadyOne, steadyTwo, fullOne, fullTwo] = tried
  const reach = steadyTwo.bursts.map((burst, round) => {
    const single = steadyOne.bursts[round]
    return single === undefined ? NaN : (2 * reachOf(burst)) / reachOf(single)
  })
  return {
    figures: [
      ratio('two workers / one, a core for each', reach, { atLeast: 1.7 }),
      {
        name: 'two workers, the busier one’s part',
        values: steadyTwo.bursts.map(({ cores }) => (100 * cores.busiest) / cores.server),
        unit: '%',
      },
      ratio('two workers / one, rate beside the load', ratios(fullTwo, fullOne, 'rate')),
    ],
    tried,
  }
}

/**
 * How often a second a burst could be answered if each worker had a core. What takes longest is the
 * busiest worker's part, or half of everything where the supervisor wants more than the workers leave.
 */
export function reachOf({ processorSeconds }: Pick<Burst, 'processorSeconds'>): number {
  const sum = processorSeconds.reduce((total, seconds) => total + seconds, 0)
  const busiest = Math.max(...processorSeconds)
  return 1 / Math.max(busiest, processorSeconds.length > 1 ? sum / 2 : 0)
}

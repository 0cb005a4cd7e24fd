import { askByWire } from '../helpers/wire.ts'
import { settled, startNulage } from './contender.ts'
import { ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { type Burst, inRounds, ratios } from './throughput.ts'

const report = '/nyheter/2021-05-nulage'
const requests = [requestFor(report)]
const count = 16_000

/**
 * One process against two workers. The load wants a core too, and the machine may have no more than
 * two: so what counts is how many answers come of a second of the busier worker, with the
 * supervisor's share on both. That is what two cores give when the load stands elsewhere.
 */
export const measureWorkers: Measure = async ({ load, rounds }) => {
  const alone = await startNulage({ WORKERS: '1' })
  const together = await startNulage({ WORKERS: '2' })
  for (const { port } of [alone, together])
    for (let time = 0; time < 8; time += 1) await askByWire(port, report)
  await settled(together)
  const tried = await inRounds(
    load,
    [
      { name: 'one process', contender: alone, requests, count },
      { name: 'two workers', contender: together, requests, count },
    ],
    rounds,
  )
  await alone.stop()
  await together.stop()
  const [one, two] = tried
  const reach = two.bursts.map((burst, round) => {
    const single = one.bursts[round]
    return single === undefined ? NaN : reachOf(burst) / reachOf(single)
  })
  return {
    figures: [
      ratio('two workers / one, a core for each', reach, { atLeast: 1.7 }),
      ratio('two workers / one, rate beside the load', ratios(two, one, 'rate')),
    ],
    tried,
  }
}

/**
 * Bursts a second, if each worker had a core. What takes longest is the busiest worker's part, or half
 * of everything where the supervisor has more to do than the workers leave free.
 */
export function reachOf({ processorSeconds }: Pick<Burst, 'processorSeconds'>): number {
  const sum = processorSeconds.reduce((total, seconds) => total + seconds, 0)
  const busiest = Math.max(...processorSeconds)
  return 1 / Math.max(busiest, processorSeconds.length > 1 ? sum / 2 : 0)
}

import { settled, startNulage } from './contender.ts'
import { startBare } from './cached.ts'
import { ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { answerOf } from './visits.ts'

const report = '/nyheter/2021-05-nulage'
const steady = { requests: [requestFor(report)], connections: 32, count: 1_000, rate: 1_000 }

/** How long the unlucky wait under a thousand requests a second: the 99th percentile. */
export const measureWaiting: Measure = async ({ load, rounds }) => {
  const nulage = await startNulage()
  await answerOf(nulage, report, {})
  await settled(nulage)
  const bare = await startBare(await answerOf(nulage, report, {}))
  const waits: { readonly ours: number; readonly bare: number }[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const theirs = await load.send({ port: bare.port, ...steady })
    const ours = await load.send({ port: nulage.port, ...steady })
    for (const { outcomes } of [theirs, ours])
      if (outcomes['200'] !== steady.count) throw new Error(JSON.stringify(outcomes))
    if (round > 0) waits.push({ ours: ours.p99, bare: theirs.p99 })
  }
  await bare.stop()
  await nulage.stop()
  const p99s = waits.map(({ ours }) => ours)
  return {
    figures: [
      ratio(
        'p99 at 1 000 a second / bare',
        waits.map(({ ours, bare }) => ours / bare),
        { atMost: 3 },
      ),
      { name: 'p99 at 1 000 a second', values: p99s, unit: 'ms' },
    ],
  }
}

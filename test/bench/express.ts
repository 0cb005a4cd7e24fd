import { settled, startNulage, startScript } from './contender.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { inRounds, perCore } from './throughput.ts'
import { answerOf, visitorsOf } from './visits.ts'

const report = '/nyheter/2021-05-nulage'

/** The same page from the same machine, as Express answers it where nobody has tuned anything. */
export const measureExpress: Measure = async ({ load, rounds }) => {
  const nulage = await startNulage()
  await answerOf(nulage, report, {})
  await settled(nulage)
  const { all } = await visitorsOf(nulage)
  const hello = await startScript('express-hello')
  const page = await startScript('express-page')
  const compressed = await startScript('express-page', { COMPRESSION: 'on' })
  const packed = [requestFor(report)]
  const plain = [requestFor(report, { 'Accept-Encoding': 'identity' })]
  // The page that follows a choice: its confirmation is for one visitor, so no cache keeps it.
  const uncached = [requestFor(`${report}?kakor=sparat`, { ...all, 'Accept-Encoding': 'identity' })]
  const tried = await inRounds(
    load,
    [
      { name: 'cached page', contender: nulage, requests: packed, count: 24_000 },
      { name: 'uncached page, not packed', contender: nulage, requests: uncached, count: 8_000 },
      { name: 'Express “hello world”', contender: hello, requests: packed, count: 6_000 },
      { name: 'plain Express page', contender: page, requests: plain, count: 3_000 },
      { name: 'that with compression', contender: compressed, requests: packed, count: 500 },
    ],
    rounds,
  )
  for (const each of [nulage, hello, page, compressed]) await each.stop()
  const [cached, made, greeting, usual, usualPacked] = tried
  return {
    figures: [
      perCore('cached page / Express “hello world”', cached, greeting, { atLeast: 4 }),
      perCore('cached page / plain Express page', cached, usual, { atLeast: 8 }),
      perCore('cached page / that with compression', cached, usualPacked, { atLeast: 25 }),
      perCore('uncached page / plain Express page', made, usual, { atLeast: 1.8 }),
    ],
    tried,
  }
}

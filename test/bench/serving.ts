import { askByWire } from '../helpers/wire.ts'
import { benchSecret, type Contender, startNulage, startScript } from './contender.ts'
import type { Figure } from './figure.ts'
import { type LoadSource, requestFor } from './load.ts'
import { inRounds, ratios } from './throughput.ts'

const report = '/nyheter/2021-05-nulage'

/** How fast pages are answered, against what else answers pages on Node. */
export async function measureServing(load: LoadSource, rounds: number): Promise<Figure[]> {
  const nulage = await startNulage()
  const plain = requestFor(report)
  const unpacked = requestFor(report, { 'Accept-Encoding': 'identity' })
  const cookie = await cookieOf(nulage)
  const signed = requestFor(report, { Cookie: cookie })
  const bare = await startScript('bare', { ANSWER: await answerOf(nulage, {}) })
  const bareSigned = await startScript('bare', { ANSWER: await answerOf(nulage, { cookie }) })
  const hello = await startScript('express-hello')
  const page = await startScript('express-page')
  const compressed = await startScript('express-page', { COMPRESSION: 'on' })
  const uncached = await startScript('nulage-uncached')
  const tag = await etagOf(nulage)
  const known = requestFor(report, { 'If-None-Match': tag })

  const bursts = await inRounds(
    load,
    [
      { contender: bare, requests: [plain], count: 24_000 },
      { contender: nulage, requests: [plain], count: 24_000 },
      { contender: bareSigned, requests: [signed], count: 24_000 },
      { contender: nulage, requests: [signed], count: 24_000 },
      { contender: nulage, requests: [known], count: 24_000 },
      { contender: hello, requests: [plain], count: 6_000 },
      { contender: page, requests: [unpacked], count: 2_000 },
      { contender: compressed, requests: [plain], count: 600 },
      { contender: uncached, requests: [unpacked], count: 2_000 },
    ],
    rounds,
  )
  const [bareB, pageB, bareSignedB, signedB, knownB, helloB, plainB, compressedB, uncachedB] =
    bursts
  const p99 = await patienceOf(load, nulage, bare, plain, rounds)
  for (const each of [nulage, bare, bareSigned, hello, page, compressed, uncached])
    await each.stop()
  return [
    ratio('cached page, undecided / bare node:http', ratios(pageB, bareB, 'rate'), 0.9),
    ratio('cached page, all, signed cookie / bare', ratios(signedB, bareSignedB, 'rate'), 0.9),
    ratio('cached page / Express “hello world”', ratios(pageB, helloB, 'rate'), 4),
    ratio('cached page / plain Express page', ratios(pageB, plainB, 'rate'), 8),
    ratio('cached page / that with compression', ratios(pageB, compressedB, 'rate'), 25),
    ratio('uncached page / plain Express page', ratios(uncachedB, plainB, 'rate'), 1.8),
    {
      name: '304 / 200, processor time',
      values: ratios(knownB, pageB, 'cpu'),
      unit: '×',
      goal: { atMost: 0.85 },
    },
    { name: 'p99 at 1 000 a second / bare', values: p99, unit: '×', goal: { atMost: 3 } },
  ]
}

function ratio(name: string, values: readonly number[], atLeast: number): Figure {
  return { name, values, unit: '×', goal: { atLeast } }
}

/** The 99th percentile of waiting under a steady thousand requests a second. */
async function patienceOf(
  load: LoadSource,
  nulage: Contender,
  bare: Contender,
  request: string,
  rounds: number,
): Promise<number[]> {
  const values: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const steady = { requests: [request], connections: 32, count: 1000, rate: 1000 }
    const theirs = await load.send({ port: bare.port, ...steady })
    const ours = await load.send({ port: nulage.port, ...steady })
    values.push(ours.p99 / theirs.p99)
  }
  return values
}

/** The signed cookie of a visitor who agreed to all, as our own form hands it out. */
async function cookieOf({ port }: Contender): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/kakor`, {
    method: 'POST',
    headers: { host: 'localhost:3000' },
    body: new URLSearchParams({ choice: 'all', returnTo: '/' }),
    redirect: 'manual',
  })
  const [cookie = ''] = response.headers.getSetCookie()
  if (cookie === '') throw new Error(`no cookie came; is ${benchSecret.length} bytes too short?`)
  return cookie.split(';')[0] ?? ''
}

/** Headers and bytes of our own answer, for the bare server to repeat. */
async function answerOf(
  { port }: Contender,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await askByWire(port, report, headers)
  const own = Object.entries(answer.headers).filter(
    ([name]) => !['date', 'connection', 'keep-alive'].includes(name),
  )
  return JSON.stringify({
    headers: own.flatMap(([name, value]) => [name, String(value)]),
    body: answer.bytes.toString('base64'),
  })
}

async function etagOf({ port }: Contender): Promise<string> {
  return (await askByWire(port, report)).headers.etag ?? ''
}

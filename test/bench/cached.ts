import { variants } from '../../src/consent/variant.ts'
import { askByWire } from '../helpers/wire.ts'
import { type Contender, settled, startNulage, startScript } from './contender.ts'
import { type Figure, ratio } from './figure.ts'
import { requestFor } from './load.ts'
import type { Measure } from './measure.ts'
import { inRounds, ratios, speedRatio, type Trial, type Tried } from './throughput.ts'
import { answerOf, visitorsOf } from './visits.ts'

const report = '/nyheter/2021-05-nulage'
const inEnglish = '/en/news/2021-05-nulage'
const count = 30_000

/**
 * One page asked for again and again, by a visitor who has not decided and by one who agreed to all
 * (in the fuller run in each state of consent, and in English), against as many bare servers that
 * each repeat one of those answers; and the same page when it is known.
 */
export const measureCached: Measure = async ({ load, rounds, isFull }) => {
  const nulage = await startNulage()
  const visitors = await visitorsOf(nulage)
  const states = isFull ? variants : (['undecided', 'all'] as const)
  const kinds = [
    ...states.map((name) => ({ name: name, path: report, headers: visitors[name] })),
    ...(isFull ? [{ name: 'in English', path: inEnglish, headers: visitors.undecided }] : []),
  ]
  for (const { path, headers } of kinds) await answerOf(nulage, path, headers)
  await settled(nulage)
  const pairs = await Promise.all(
    kinds.map(async ({ name, path, headers }) => {
      const bare = await startBare(await answerOf(nulage, path, headers))
      const asked = { requests: [requestFor(path, headers)], count }
      return [
        { name: `bare node:http, ${name}`, contender: bare, ...asked },
        { name: `cached page, ${name}`, contender: nulage, ...asked },
      ] as const
    }),
  )
  const known = await knownTrial(nulage)
  const tried = await inRounds(load, [...pairs.flat(), known], rounds + 2)
  for (const [{ contender }] of pairs) await contender.stop()
  await nulage.stop()
  return { figures: figuresOf(tried), tried }
}

/** The least that Node can do, with these headers and bytes. */
export function startBare(answer: {
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Buffer
}): Promise<Contender> {
  const headers = Object.entries(answer.headers).flat()
  return startScript('bare', {
    ANSWER: JSON.stringify({ headers, body: answer.bytes.toString('base64') }),
  })
}

async function knownTrial(nulage: Contender): Promise<Trial> {
  const { etag = '' } = (await askByWire(nulage.port, report)).headers
  const requests = [requestFor(report, { 'If-None-Match': etag })]
  return { name: 'the same, known: 304', contender: nulage, requests, count, status: '304' }
}

function figuresOf(tried: readonly Tried[]): readonly Figure[] {
  const pairs = tried.slice(0, -1)
  const figures = pairs.flatMap((ours, at) => {
    const bare = tried[at - 1]
    if (at % 2 === 0 || bare === undefined) return []
    sameBytes(ours, bare)
    return [speedRatio(`${ours.name} / bare node:http`, ours, bare, { atLeast: 0.9 })]
  })
  const [known, page] = [tried.at(-1), tried[1]]
  if (known === undefined || page === undefined) throw new Error('nothing was tried')
  return [
    ...figures,
    ratio('304 / 200, processor time', ratios(known, page, 'cpu'), { atMost: 0.85 }),
  ]
}

/** Else the comparison would not be one. */
function sameBytes(ours: Tried, bare: Tried): void {
  for (const [round, { size }] of ours.bursts.entries()) {
    const theirs = bare.bursts[round]?.size ?? NaN
    if (!(Math.abs(size - theirs) < 1))
      throw new Error(`${ours.name} has ${size} bytes, ${bare.name} ${theirs}`)
  }
}

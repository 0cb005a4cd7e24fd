import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { variants, type Variant } from '../../src/consent/variant.ts'
import { randomFrom, reportPathOf } from '../helpers/large-content.ts'
import { askByWire } from '../helpers/wire.ts'
import type { Contender } from './contender.ts'
import { requestFor } from './load.ts'
import { createZipf } from './zipf.ts'

/** The headers of a visitor in each state: the cookie as our own form hands it out. */
export type Visitors = Readonly<Record<Variant, Readonly<Record<string, string>>>>

export async function visitorsOf(contender: Contender): Promise<Visitors> {
  const decided = async (form: Readonly<Record<string, string>>) => ({
    Cookie: await cookieFor(contender, form),
  })
  return {
    undecided: {},
    necessary: await decided({ choice: 'necessary' }),
    statistics: await decided({ choice: 'selected', statistics: 'on' }),
    thirdParty: await decided({ choice: 'selected', thirdParty: 'on' }),
    all: await decided({ choice: 'all' }),
  }
}

/** Of a hundred visits. Nobody knows; most have not decided, and of those who have most said no. */
export const visitsOf: Readonly<Record<Variant, number>> = {
  undecided: 60,
  necessary: 20,
  statistics: 4,
  thirdParty: 4,
  all: 12,
}

export interface Visit {
  readonly path: string
  readonly variant: Variant
}

/** So many visits to so many reports, a few of which most come for. The same for a seed. */
export function visitsTo(reports: number, count: number, seed: number): readonly Visit[] {
  const random = randomFrom(seed)
  const rank = createZipf(reports, random)
  return Array.from({ length: count }, () => ({
    path: reportPathOf(atRank(rank(), reports)),
    variant: variantAt(random() * 100),
  }))
}

export function requestOf({ path, variant }: Visit, visitors: Visitors): string {
  return requestFor(path, visitors[variant])
}

/** What is read most is not what was written first, nor in one language: 7 919 is a prime. */
function atRank(rank: number, reports: number): number {
  return (rank * 7919) % reports
}

function variantAt(percent: number): Variant {
  let upTo = 0
  return variants.find((variant) => percent < (upTo += visitsOf[variant])) ?? 'undecided'
}

async function cookieFor(
  { port }: Contender,
  form: Readonly<Record<string, string>>,
): Promise<string> {
  const sent = request({
    port,
    host: '127.0.0.1',
    method: 'POST',
    path: '/kakor',
    headers: { host: 'localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
  }).end(new URLSearchParams({ ...form, returnTo: '/' }).toString())
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.resume()
  const [cookie] = response.headers['set-cookie'] ?? []
  if (cookie === undefined) throw new Error(`no cookie came: ${String(response.statusCode)}`)
  return cookie.slice(0, cookie.indexOf(';'))
}

/** Headers and bytes of a page of ours, for the bare server to repeat. */
export async function answerOf(
  { port }: Contender,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly headers: Record<string, string>; readonly bytes: Buffer }> {
  // Twice, so that it is kept, and packed smaller when nobody waits: ask again after that.
  await askByWire(port, path, headers)
  const answer = await askByWire(port, path, headers)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  const own = Object.entries(answer.headers)
    .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
    .map(([name, value]) => [name, String(value)])
  return { headers: Object.fromEntries(own) as Record<string, string>, bytes: answer.bytes }
}

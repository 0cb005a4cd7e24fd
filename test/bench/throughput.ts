import type { Contender } from './contender.ts'
import type { LoadResult, LoadSource } from './load.ts'

/** What a server did with one burst of requests. */
export interface Burst {
  /** Answers a second. */
  readonly rate: number
  /** Microseconds of processor time an answer. */
  readonly cpu: number
  readonly result: LoadResult
}

export interface Trial {
  readonly contender: Contender
  readonly requests: readonly string[]
  readonly count: number
}

/**
 * Each trial in turn, round after round, so that a machine that slows down slows all of them; the
 * first round warms up and is not counted. Gives the bursts of each trial, in the order of rounds.
 */
export async function inRounds(
  load: LoadSource,
  trials: readonly Trial[],
  rounds: number,
): Promise<readonly (readonly Burst[])[]> {
  const bursts: Burst[][] = trials.map(() => [])
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, trial] of trials.entries()) {
      const burst = await burstOf(load, trial)
      if (round > 0) bursts[index]?.push(burst)
    }
  return bursts
}

async function burstOf(load: LoadSource, trial: Trial): Promise<Burst> {
  const { contender, requests, count } = trial
  const before = contender.cpu()
  const result = await load.send({ port: contender.port, requests, connections: 16, count })
  const answered = Object.keys(result.statuses)
  if (answered.some((status) => status !== '200' && status !== '304'))
    throw new Error(`${contender.name} answered ${JSON.stringify(result.statuses)}`)
  return {
    rate: count / result.seconds,
    cpu: ((contender.cpu() - before) * 1e6) / count,
    result,
  }
}

/** Round by round, how many times `a` is of `b`. */
export function ratios(
  a: readonly Burst[] | undefined,
  b: readonly Burst[] | undefined,
  of: 'rate' | 'cpu',
): number[] {
  return (a ?? []).map((burst, round) => burst[of] / (b?.[round]?.[of] ?? NaN))
}

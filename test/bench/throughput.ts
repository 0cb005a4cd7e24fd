import type { Contender } from './contender.ts'
import { columns, type Figure, type Goal, medianOf, ratio, short } from './figure.ts'
import type { LoadSource } from './load.ts'
import { processorTimesOf } from './processes.ts'

/** Something to ask of a server, again and again. */
export interface Trial {
  readonly name: string
  readonly contender: Contender
  /** Asked in turn. */
  readonly requests: readonly string[]
  readonly count: number
  /** Default: 200. Any other status is an error of the run. */
  readonly status?: string
  readonly connections?: number
  /** A second; undefined: as fast as answers come. */
  readonly rate?: number
}

/** What a server did with one burst of requests. */
export interface Burst {
  /** Answers a second. */
  readonly rate: number
  /** Microseconds of processor time an answer, of all the server's processes. */
  readonly cpu: number
  /** Seconds of processor time of each of them, the one that was started first. */
  readonly processorSeconds: readonly number[]
  /** Cores in use: by the server, by the busiest of its processes, and by the load. */
  readonly cores: { readonly server: number; readonly busiest: number; readonly load: number }
  /** Bytes of an answer, its head included. */
  readonly size: number
}

/** The bursts of a trial, in the order of rounds. */
export interface Tried {
  readonly name: string
  readonly bursts: readonly Burst[]
}

/**
 * Each trial in turn, round after round, so that a machine that slows down slows all of them; the
 * first round warms up and is not counted.
 */
export async function inRounds<const Trials extends readonly Trial[]>(
  load: LoadSource,
  trials: Trials,
  rounds: number,
): Promise<{ readonly [At in keyof Trials]: Tried }> {
  const bursts: Burst[][] = trials.map(() => [])
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, trial] of trials.entries()) {
      const burst = await burstOf(load, trial)
      if (round > 0) bursts[index]?.push(burst)
    }
  const tried = trials.map(({ name }, index) => ({ name, bursts: bursts[index] ?? [] }))
  return tried as unknown as { readonly [At in keyof Trials]: Tried }
}

export async function burstOf(load: LoadSource, trial: Trial): Promise<Burst> {
  const { contender, requests, count, status = '200', connections = 16, rate } = trial
  const pace = rate === undefined ? {} : { rate, isLeisurely: true }
  const { port } = contender
  const before = processorTimesOf(contender.pid)
  const result = await load.send({ port, requests, connections, count, ...pace })
  if (result.outcomes[status] !== count)
    throw new Error(`${trial.name}: ${JSON.stringify(result.outcomes)}, not ${status} for all`)
  const processorSeconds = processorTimesOf(contender.pid).map((now, at) => now - (before[at] ?? 0))
  const spent = processorSeconds.reduce((sum, seconds) => sum + seconds, 0)
  const { seconds } = result
  return {
    rate: count / seconds,
    cpu: (spent * 1e6) / count,
    processorSeconds,
    cores: {
      server: spent / seconds,
      busiest: Math.max(...processorSeconds) / seconds,
      load: result.processorSeconds / seconds,
    },
    size: result.bytes / count,
  }
}

/**
 * How many times as much one server answers as another. A rate is the server's own only when its
 * core was full; where it was not, what counts is how many answers come of a second of processor time.
 */
export function speedRatio(name: string, a: Tried, b: Tried, goal?: Goal): Figure {
  return isFull(a) && isFull(b)
    ? ratio(`${name}, rate`, ratios(a, b, 'rate'), goal)
    : perCore(name, a, b, goal)
}

/** What a second of processor time gives: some want more than the core that they run on. */
export function perCore(name: string, a: Tried, b: Tried, goal?: Goal): Figure {
  return ratio(`${name}, per second of a core`, ratios(b, a, 'cpu'), goal)
}

/** Round by round, how many times `a` is of `b`. */
export function ratios(a: Tried, b: Tried, of: 'rate' | 'cpu'): number[] {
  return a.bursts.map((burst, round) => burst[of] / (b.bursts[round]?.[of] ?? NaN))
}

/** What each server did, and what kept it from doing more. */
export function triedTable(tried: readonly Tried[]): string {
  const rows = tried.map((each) => {
    const { name, bursts } = each
    const median = (pick: (burst: Burst) => number) => medianOf(bursts.map(pick))
    const load = median(({ cores }) => cores.load)
    return [
      name,
      short(median(({ rate }) => rate)),
      short(median(({ cpu }) => cpu)),
      median(({ size }) => size).toFixed(0),
      median(({ cores }) => cores.server).toFixed(2),
      load.toFixed(2),
      isFull(each) ? 'the server' : load >= full ? 'THE LOAD' : 'the machine',
    ]
  })
  const head = ['server', 'answers/s', 'µs CPU', 'bytes', 'its cores', 'load’s', 'limit']
  return columns([head, ...rows])
}

/** Of a core: the system takes what is left. */
const full = 0.93

function isFull({ bursts }: Tried): boolean {
  return medianOf(bursts.map(({ cores }) => cores.busiest)) >= full
}

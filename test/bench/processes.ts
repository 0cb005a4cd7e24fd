import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time so far: of a process, and of each of those that it started. */
export function processorTimesOf(pid: number): readonly number[] {
  return familyOf(pid).map((member) =>
    threadsOf(member).reduce((sum, thread) => sum + secondsOf(member, thread), 0),
  )
}

/** Mebibytes that a process holds now (`VmRSS`), or the most that it has held (`VmHWM`). */
export function memoryOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const line = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(read(`/proc/${pid}/status`) ?? '')
  return Number(line?.[1] ?? NaN) / 1024
}

/** A process and all below it. */
export function familyOf(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`)?.trim() ?? ''
  return [pid, ...(children === '' ? [] : children.split(' ').map(Number).flatMap(familyOf))]
}

/** Only Linux tells all this. */
export function canTell(): boolean {
  return read('/proc/self/schedstat') !== undefined
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** In nanoseconds: the ticks of `/proc/PID/stat` are a hundredth of a second, too much for a burst. */
function secondsOf(pid: number, thread: string): number {
  const [onProcessor = '0'] = (read(`/proc/${pid}/task/${thread}/schedstat`) ?? '').split(' ')
  return Number(onProcessor) / 1e9
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

import type { Instant } from '../base/clock.ts'
import type { Fault } from './fault.ts'

/** A day without a time: `2021-05-12`. */
export type PlainDate = string

/** Reads `YYYY-MM-DD`, a day that exists. */
export function parseDay(text: string): PlainDate | Fault {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return notADay(text)
  return faultOfDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? text
}

/**
 * Reads `YYYY-MM-DD` (the start of that day), `YYYY-MM-DDTHH:mm` (both by the clocks of the time
 * zone) or either with seconds and an offset. Of an hour that comes twice in autumn, the first.
 */
export function parseTime(text: string, timeZone: string): Instant | Fault {
  const parts = timePattern.exec(text)
  if (parts === null) return notATime(text)
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [hour, minute, second] = [numberIn(parts[4]), numberIn(parts[5]), numberIn(parts[6])]
  const wrongDay = faultOfDay(year, month, day)
  if (wrongDay !== undefined) return wrongDay
  if (hour > 23 || minute > 59 || second > 59) return noSuchHour(parts)
  const written = Date.UTC(year, month - 1, day, hour, minute, second)
  const offset = parts[7]
  if (offset !== undefined) return offsetTime(written, offset)
  const isWholeDay = parts[4] === undefined
  return localTime(written, timeZone, isWholeDay) ?? skipped(text)
}

/** Whether `Intl` knows the zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A day, or a day and a time, in one of the forms that `parseTime` reads. */
export const timePattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/

const minute = 60_000
const day = 24 * 60 * minute

const months = [
  ['januari', 31],
  ['februari', 28],
  ['mars', 31],
  ['april', 30],
  ['maj', 31],
  ['juni', 30],
  ['juli', 31],
  ['augusti', 31],
  ['september', 30],
  ['oktober', 31],
  ['november', 30],
  ['december', 31],
] as const

function faultOfDay(year: number, month: number, day: number): Fault | undefined {
  const [name, usual] = months[month - 1] ?? ['', 0]
  const code = 'datum-finns-inte'
  if (name === '')
    return {
      code,
      message: `Månad ${month} finns inte.`,
      hint: 'Skriv år, månad och dag, månaden från 01 till 12',
      example: `${pad(year, 4)}-12-31`,
    }
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = name === 'februari' && isLeap ? 29 : usual
  if (day >= 1 && day <= last) return undefined
  const inYear = name === 'februari' && day === 29 ? ` ${year}` : ''
  return {
    code,
    message: `${day} ${name}${inYear} finns inte.`,
    hint: 'Skriv en dag som finns',
    example: `${pad(year, 4)}-${pad(month, 2)}-${pad(day < 1 ? 1 : last, 2)}`,
  }
}

function notADay(text: string): Fault {
  return {
    code: 'fel-datum',
    message: `${quoted(text)} är inget datum.`,
    hint: 'Skriv år, månad och dag med bindestreck mellan',
    example: dayGuess(text) ?? '2021-05-12',
  }
}

function notATime(text: string): Fault {
  const spaced = /^(\d{4}-\d{2}-\d{2}) +(\d{2}:\d{2})$/.exec(text)
  if (spaced !== null)
    return {
      code: 'fel-datum',
      message: 'Mellan dag och klockslag ska det stå T.',
      hint: 'Skriv bokstaven T i stället för mellanslag',
      example: `${spaced[1] ?? ''}T${spaced[2] ?? ''}`,
    }
  return {
    ...notADay(text),
    hint: 'Skriv år, månad och dag med bindestreck mellan, och klockslaget efter ett T om det behövs',
  }
}

/** `12/5/2021`, `12.5.2021` and `2021/5/12` tell which day was meant. */
function dayGuess(text: string): PlainDate | undefined {
  const dayFirst = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text)
  const yearFirst = /^(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})$/.exec(text)
  const [year, month, day] =
    dayFirst === null
      ? (yearFirst?.slice(1) ?? [])
      : [dayFirst[3] ?? '', dayFirst[2] ?? '', dayFirst[1] ?? '']
  if (year === undefined) return undefined
  const guess = `${year}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`
  return typeof parseDay(guess) === 'string' ? guess : undefined
}

function noSuchHour(parts: RegExpExecArray): Fault {
  return {
    code: 'tid-finns-inte',
    message: `Klockan ${parts[4] ?? ''}:${parts[5] ?? ''} finns inte.`,
    hint: 'Skriv ett klockslag från 00:00 till 23:59',
    example: `${parts[1] ?? ''}-${parts[2] ?? ''}-${parts[3] ?? ''}T09:00`,
  }
}

function skipped(text: string): Fault {
  return {
    code: 'tid-hoppas-over',
    message: `Klockan ${text.slice(11, 16)} finns inte den dagen: klockan ställs fram till sommartid.`,
    hint: 'Skriv ett klockslag före eller efter timmen som försvinner',
    example: `${text.slice(0, 11)}09:00`,
  }
}

function offsetTime(written: number, offset: string): Instant | Fault {
  if (offset === 'Z') return written
  const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number]
  if (hours > 14 || minutes > 59)
    return {
      code: 'tid-finns-inte',
      message: `Ingen plats på jorden har tiden ${offset}.`,
      hint: 'Skriv +01:00 för svensk vintertid, +02:00 för sommartid, eller utelämna det',
    }
  return written - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minute
}

/**
 * The first moment when the clocks of the zone show `written`; undefined when they skip it. A day
 * begins also where the clocks skip its midnight (Chile, Lebanon): at that very moment.
 */
function localTime(written: number, timeZone: string, isDay: boolean): Instant | undefined {
  const zone = zoneOf(timeZone)
  const { before, after } = offsetsAround(written, zone)
  if (before === after) return written - before
  const shown = [written - before, written - after]
    .sort((a, b) => a - b)
    .find((instant) => offsetAt(instant, zone) === written - instant)
  return shown ?? (isDay ? written - before : undefined)
}

interface Offsets {
  readonly before: number
  readonly after: number
}

// Intl is slow, and ten thousand reports have many dates: where the clocks of a zone are left alone
// for a month, it is not asked about the days.
interface Zone {
  readonly clock: Intl.DateTimeFormat
  /** By months since year 0; `null`: they are changed. */
  readonly months: Map<number, number | null>
  /** By the start of the day in UTC. */
  readonly days: Map<number, Offsets>
}

const zones = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  return remembered(zones, timeZone, () => ({
    clock: new Intl.DateTimeFormat('en-US', {
      timeZone,
      timeZoneName: 'longOffset',
      year: 'numeric',
    }),
    months: new Map(),
    days: new Map(),
  }))
}

function offsetsAround(written: number, zone: Zone): Offsets {
  const date = new Date(written)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  const inMonth = remembered(zone.months, year * 12 + month, () => {
    // No zone has changed its clocks and changed them back within ten days.
    const days = [0, 10, 20, 33].map((number) => Date.UTC(year, month, number))
    const [first = 0, ...others] = days.map((instant) => offsetAt(instant, zone))
    return others.every((offset) => offset === first) ? first : null
  })
  if (inMonth !== null) return { before: inMonth, after: inMonth }
  const start = Math.floor(written / day) * day
  return remembered(zone.days, start, () => ({
    before: offsetAt(start - day, zone),
    after: offsetAt(start + 2 * day, zone),
  }))
}

function remembered<K, V>(memory: Map<K, V>, key: K, find: () => V): V {
  const known = memory.get(key)
  if (known !== undefined) return known
  const found = find()
  if (memory.size > 20_000) memory.clear()
  memory.set(key, found)
  return found
}

/** How many milliseconds the clocks of the zone are ahead of UTC. */
function offsetAt(instant: Instant, { clock }: Zone): number {
  const sign = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(clock.format(instant))
  if (sign === null) return 0
  const seconds = (numberIn(sign[2]) * 60 + numberIn(sign[3])) * 60 + numberIn(sign[4])
  return (sign[1] === '-' ? -1 : 1) * seconds * 1000
}

function numberIn(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}

function quoted(text: string): string {
  return `”${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

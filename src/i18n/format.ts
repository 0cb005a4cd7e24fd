import type { Instant } from '../base/clock.ts'
import type { Locale } from './locale.ts'
import { messages } from './messages.ts'

/** How a site writes dates and numbers in one language. Days are `2021-05-12`, without a time. */
export interface Format {
  /** `12 maj 2021`, in the site's time zone. */
  readonly date: (instant: Instant) => string
  /** `12 maj 2021 kl. 08:00`, in the site's time zone. */
  readonly time: (instant: Instant) => string
  /** `2021-05-12T00:00:00+02:00`: the same moment for machines, as the site's clocks showed it. */
  readonly iso: (instant: Instant) => string
  /** The day that it is in the site's time zone: `2021-05-12`. */
  readonly dayAt: (instant: Instant) => string
  readonly day: (day: string) => string
  /** `sep. 2024`: the month of a day, where there is little room. */
  readonly month: (day: string) => string
  /** `november 2019 – juni 2022`; with one end open `från november 2019`; with both, nothing. */
  readonly period: (start: string | undefined, end: string | undefined) => string
  readonly number: (value: number, decimals?: number) => string
  /** With its sign: `+120`. */
  readonly change: (value: number, decimals?: number) => string
  /** `cirka 4 500`, the words held together. */
  readonly figure: (value: number, decimals: number, approximate: boolean) => string
  /** A share from 0 to 1 as whole per cent, never 100 before it is reached. */
  readonly share: (share: number) => string
  /** `240 kB`, `1,2 MB`: thousands, as file managers and browsers count. */
  readonly size: (bytes: number) => string
}

/** Made once per language and time zone: an Intl formatter costs more than a page does. */
export function formatOf(locale: Locale, timeZone: string): Format {
  const key = `${locale} ${timeZone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = createFormat(locale, timeZone)
  formats.set(key, format)
  return format
}

const formats = new Map<string, Format>()

/** British English writes the day before the month, as Swedish does. */
const tags: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' }

const noBreak = '\u00a0'
const quarter = 900_000

function createFormat(locale: Locale, timeZone: string): Format {
  const words = messages[locale].format
  const tag = tags[locale]
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const dateInZone = new Intl.DateTimeFormat(tag, { ...long, timeZone })
  const dayInUtc = new Intl.DateTimeFormat(tag, { ...long, timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const short = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const
  const shortMonth = new Intl.DateTimeFormat(tag, short)
  const percent = new Intl.NumberFormat(tag, { style: 'percent' })
  const numbers = decimalsOf((decimals) => new Intl.NumberFormat(tag, fixed(decimals)))
  const changes = decimalsOf(
    (decimals) => new Intl.NumberFormat(tag, { ...fixed(decimals), signDisplay: 'exceptZero' }),
  )
  const iso = isoIn(timeZone)
  const dayAtQuarter = kept((instant: Instant) => iso(instant).slice(0, 10))
  const number = (value: number, decimals = 0) => numbers(decimals).format(value)

  return {
    date: kept((instant) => dateInZone.format(instant)),
    time: (instant) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
        instant,
      ),
    iso: kept(iso),
    // Every zone is ahead of UTC by whole quarters: no day begins within one.
    dayAt: (instant) => dayAtQuarter(Math.floor(instant / quarter) * quarter),
    day: kept((day) => dayInUtc.format(Date.parse(day))),
    month: kept((day) => shortMonth.format(Date.parse(day))),
    period(start, end) {
      const [from, to] = [start, end].map((day) =>
        day === undefined ? '' : month.format(Date.parse(day)),
      )
      if (from && to) return from === to ? from : `${from} – ${to}`
      if (from) return words.from(from)
      return to ? words.until(to) : ''
    },
    number,
    change: (value, decimals = 0) => changes(decimals).format(value),
    figure: (value, decimals, approximate) =>
      approximate
        ? `${words.approximately}${noBreak}${number(value, decimals)}`
        : number(value, decimals),
    share: (share) => percent.format(share < 1 ? Math.min(share, 0.99) : share),
    size(bytes) {
      if (bytes < 1000) return `${number(bytes)}${noBreak}${words.bytes}`
      if (bytes < 999_500) return `${number(bytes / 1000)}${noBreak}kB`
      return `${number(bytes / 1_000_000, 1)}${noBreak}MB`
    },
  }
}

const mostKept = 20_000

/** Intl takes 10 µs a date, and the same dates stand on every page. */
function kept<Key>(write: (key: Key) => string): (key: Key) => string {
  const written = new Map<Key, string>()
  return (key) => {
    const known = written.get(key)
    if (known !== undefined) return known
    if (written.size >= mostKept) written.clear()
    const text = write(key)
    written.set(key, text)
    return text
  }
}

function fixed(decimals: number) {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
}

function decimalsOf(create: (decimals: number) => Intl.NumberFormat) {
  const made: Intl.NumberFormat[] = []
  return (decimals: number) => (made[decimals] ??= create(decimals))
}

function isoIn(timeZone: string): (instant: Instant) => string {
  const parts = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
    timeZoneName: 'longOffset',
  })
  return (instant) => {
    const at: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
    for (const { type, value } of parts.formatToParts(instant)) at[type] = value
    const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = at
    // `GMT+02:00`; in zones at zero only `GMT`.
    const offset = at.timeZoneName?.slice(3) ?? ''
    return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}${offset === '' ? '+00:00' : offset}`
  }
}

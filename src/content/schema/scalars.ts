import { z } from 'zod'
import type { Instant } from '../../base/clock.ts'
import { slugPattern } from '../../base/slug.ts'
import { type Locale, locales } from '../../i18n/locale.ts'
import { type Fault, isFault } from '../fault.ts'
import { parseDay, parseTime, timePattern } from '../time.ts'

// Every scalar of a file arrives as text: YAML's own ideas of dates and numbers are not asked.

/** What a schema must know to read times. */
export interface Calendar {
  /** An IANA name. */
  readonly timeZone: string
  readonly now: Instant
}

export const text = (least: number, most: number) => z.string().trim().min(least).max(most)

/** A line or a few sentences, never empty. */
export const words = text(1, 2000)

export const id = z.string().regex(slugPattern)

/** What an id can name: a row of a table, or a text by its file's name. */
export type Named = 'people' | 'measures' | 'topics' | 'funding' | 'projects'

/** An id of something that stands elsewhere. Whether it does, the rules of the site ask. */
export const idIn = (named: Named) => id.meta({ named })

export const number = parsed(parseNumber).meta({ type: 'number' })

export const yesOrNo = parsed((written): boolean | Fault => {
  if (written === 'true' || written === 'false') return written === 'true'
  return {
    code: 'fel-ja-eller-nej',
    message: `Här går bara true (ja) eller false (nej), inte ”${written}”.`,
    hint: 'Skriv true eller false utan citattecken',
    example: /^(ja|yes|on|sant|y|1)$/i.test(written) ? 'true' : 'false',
  }
}).meta({ type: 'boolean' })

export const day = parsed((written) => withinReason(parseDay(written), 1900, 2199)).meta({
  format: 'date',
})

/** A moment near enough: not before 1900, and at most five years ahead. */
export function timeIn({ timeZone, now }: Calendar) {
  const latest = new Date(now).getUTCFullYear() + 5
  return parsed((written) => {
    const time = parseTime(written, timeZone)
    const near = isFault(time) ? time : withinReason(written, 1900, latest)
    return isFault(near) ? near : time
  }).meta({ pattern: timePattern.source })
}

/** A whole address on the web. */
export const webAddress = parsed((written): string | Fault =>
  /^https?:\/\/[^\s/]+\.\S+$/i.test(written) && URL.canParse(written)
    ? written
    : {
        code: 'fel-adress',
        message: `”${written}” är ingen hel webbadress.`,
        hint: 'Skriv hela adressen',
        example: 'https://www.example.se/sida',
      },
).meta({ format: 'uri' })

/** An address on this site. */
export const sitePath = parsed((written): string | Fault =>
  /^\/(?![/\\])[^\s\\?#]*$/.test(written)
    ? written
    : {
        code: 'fel-adress',
        message: `”${written}” är ingen adress på webbplatsen.`,
        hint: 'Skriv den del av adressen som börjar med snedstreck, utan ? och #',
        example: '/nyheter/gammal-rapport',
      },
).meta({ pattern: '^/' })

export const email = parsed((written): string | Fault =>
  /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/.test(written)
    ? written
    : {
        code: 'fel-e-post',
        message: `”${written}” är ingen e-postadress.`,
        hint: 'Skriv adressen utan mailto och vinkelparenteser',
        example: 'namn@example.se',
      },
).meta({ format: 'email' })

/** A text per language; one text for all where they say the same, as names often do. */
export const localized = z
  .union([words, z.strictObject({ sv: words, en: words })])
  .transform((written): Record<Locale, string> => {
    if (typeof written !== 'string') return written
    return Object.fromEntries(locales.map((locale) => [locale, written])) as Record<Locale, string>
  })

export const list = <T extends z.ZodType>(item: T) => z.array(item).default([])

/** Text that a parser of ours reads; its fault becomes an issue that has its words already. */
export function parsed<T extends string | number | boolean>(parse: (written: string) => T | Fault) {
  return z.string().transform((written, context): T => {
    const value = parse(written)
    if (!isFault(value)) return value
    context.addIssue({ code: 'custom', params: { fault: value } })
    return z.NEVER
  })
}

function parseNumber(written: string): number | Fault {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(written) && Number.isFinite(Number(written)))
    return Number(written)
  const digits = written
    .replace(/[\s\u00a0\u202f_']/g, '')
    .replace(',', '.')
    .replace(/^(-?)0+(?=\d)/, '$1')
  const isNumber = /^-?\d+(\.\d+)?$/.test(digits)
  return {
    code: 'fel-tal',
    message: `”${written}” går inte att läsa som ett tal.`,
    hint: isNumber
      ? 'Skriv talet utan mellanslag, med punkt före decimalerna och utan nolla först'
      : 'Skriv bara siffror; ”cirka” blir approximate: true, och annat skrivs i note',
    example: isNumber ? digits : (/\d+/.exec(digits)?.[0] ?? '400'),
  }
}

function withinReason(written: string | Fault, first: number, last: number): string | Fault {
  if (isFault(written)) return written
  const year = Number(written.slice(0, 4))
  if (year >= first && year <= last) return written
  return {
    code: 'datum-orimligt',
    message: `År ${written.slice(0, 4)} ligger för långt ${year < first ? 'bak' : 'fram'} i tiden.`,
    hint: `Skriv ett år från ${first} till ${last}.`,
  }
}

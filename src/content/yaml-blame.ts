import type { LineCounter, YAMLError } from 'yaml'
import type { Flaw } from './fault.ts'

/**
 * Which line to blame for a syntax error, in an editor's words, and the text with that line made
 * harmless, so that the rest can be looked at in the same run. Lines count from 1 in `text`.
 */
export function blame(
  text: string,
  error: YAMLError,
  lines: LineCounter,
): { readonly flaw: Flaw; readonly repaired: string } {
  const rows = text.split('\n')
  const at = Math.min(lines.linePos(error.pos[0]).line, rows.length) - 1
  const culprit =
    unclosedUpTo(rows, at) ?? indentedAfter(rows, at, error) ?? plainFault(rows, at, error)
  const { index, code, message, hint, whole } = culprit
  const row = rows[index] ?? ''
  const parts = partsOf(row)
  const start = whole === true || parts.value === '' ? parts.indent.length : parts.valueAt
  return {
    flaw: {
      line: index + 1,
      column: start + 1,
      endColumn: Math.max(row.trimEnd().length, start) + 1,
      code,
      severity: 'error',
      message,
      hint,
    },
    repaired: rows.map((line, number) => (number === index ? harmless(parts) : line)).join('\n'),
  }
}

interface Culprit {
  readonly index: number
  readonly code: string
  readonly message: string
  readonly hint: string
  /** The line as a whole and not its value. */
  readonly whole?: boolean
}

interface Parts {
  readonly indent: string
  readonly dash: string
  readonly key: string
  readonly value: string
  /** Characters before the value. */
  readonly valueAt: number
}

/** `  - key: value` */
function partsOf(row: string): Parts {
  const match = /^(\s*)((?:- +)*)(?:([\w-]+) *:(?:\s+|$))?(.*)$/.exec(row.trimEnd())
  const [indent = '', dash = '', key = '', value = ''] = match?.slice(1) ?? []
  return { indent, dash, key, value, valueAt: row.trimEnd().length - value.length }
}

function harmless({ indent, dash, key, value }: Parts): string {
  const name = key === '' ? /^[A-Za-z][\w-]*/.exec(value)?.[0] : key
  if (dash !== '' && key === '') return `${indent}${dash}""`
  return name === undefined ? '' : `${indent}${dash}${name}: ""`
}

/** A quotation mark or a bracket that opens on a line and is not closed before the next key. */
function unclosedUpTo(rows: readonly string[], last: number): Culprit | undefined {
  for (let index = 0; index <= last; index++) {
    const { value } = partsOf(rows[index] ?? '')
    const next = firstWritten(rows, index + 1)
    const opener = value.charAt(0)
    if ((opener === '"' || opener === "'") && isUnclosed(value, opener)) {
      if (next !== '' && !/^\s*(- |[\w-]+:(\s|$))/.test(next)) continue
      return {
        index,
        code: 'citattecken-saknas',
        message: `Citattecknet ${opener} i början stängs aldrig.`,
        hint: `Skriv ${opener} också efter värdet, eller ta bort det första.`,
      }
    }
    if ((opener === '[' || opener === '{') && bracketsOpen(value) > 0) {
      if (next !== '' && !/^[\w-]+:(\s|$)/.test(next)) continue
      const closer = opener === '[' ? ']' : '}'
      return {
        index,
        code: 'parentes-saknas',
        message: `${opener} i början stängs aldrig.`,
        hint: `Skriv ${closer} efter det sista värdet.`,
      }
    }
  }
  return undefined
}

function firstWritten(rows: readonly string[], from: number): string {
  for (let index = from; index < rows.length; index++)
    if (rows[index]?.trim()) return rows[index] ?? ''
  return ''
}

function isUnclosed(value: string, quote: string): boolean {
  const inside = quote === '"' ? value.replace(/\\./g, '') : value.replaceAll("''", '')
  return inside.split(quote).length % 2 === 0
}

function bracketsOpen(value: string): number {
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '')
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0)
}

/** A line that stands further in, or further out, than the lines that it belongs with. */
function indentedAfter(rows: readonly string[], at: number, error: YAMLError): Culprit | undefined {
  const here = partsOf(rows[at] ?? '')
  const next = partsOf(rows[at + 1] ?? '')
  const isDeeper =
    here.key !== '' &&
    here.value !== '' &&
    next.key !== '' &&
    next.indent.length > here.indent.length &&
    !hasColon(here.value)
  const before = partsOf(rows[at - 1] ?? '')
  const index = isDeeper ? at + 1 : at
  const isBadIndent =
    error.code === 'BAD_INDENT' ||
    (error.code === 'UNEXPECTED_TOKEN' &&
      at > 0 &&
      here.key !== '' &&
      here.indent.length < before.indent.length)
  if (!isDeeper && !isBadIndent) return undefined
  return {
    index,
    code: 'fel-indrag',
    message: 'Raden börjar inte på samma ställe som raderna som den hör ihop med.',
    hint: 'Ge raderna i samma grupp lika många mellanslag i början; de yttersta har inga.',
    whole: true,
  }
}

function plainFault(rows: readonly string[], index: number, error: YAMLError): Culprit {
  const { key, value, dash } = partsOf(rows[index] ?? '')
  const quotes = `Sätt citattecken runt värdet: ${key === '' ? '' : `${key}: `}"${value.replaceAll('"', '')}"`
  const first = value.charAt(0)
  if (key === '' && dash === '') {
    const glued = /^([\w-]+):(\S.*)$/.exec(value)
    if (glued !== null)
      return {
        index,
        code: 'mellanslag-saknas',
        message: 'Efter kolonet saknas ett mellanslag.',
        hint: `Skriv: ${glued[1] ?? ''}: ${glued[2] ?? ''}`,
      }
    return {
      index,
      code: 'kolon-saknas',
      message: 'Raden är ingen nyckel med ett värde: kolonet saknas.',
      hint: `Skriv nyckeln, ett kolon, ett mellanslag och värdet, till exempel: ${value.replace(/^([\w-]+) +/, '$1: ')}`,
    }
  }
  if (!`"'[{|>`.includes(first) && hasColon(value))
    return {
      index,
      code: 'okvoterat-kolon',
      message: 'Ett kolon följt av mellanslag betyder i YAML att en nyckel börjar.',
      hint: quotes,
    }
  if ('@`%!'.includes(first) && first !== '')
    return {
      index,
      code: 'citattecken-behovs',
      message: `Ett värde som börjar med ${first} läses inte som text.`,
      hint: quotes,
    }
  if (error.code === 'BAD_DQ_ESCAPE')
    return {
      index,
      code: 'omvant-snedstreck',
      message: 'Inom dubbla citattecken betyder ett omvänt snedstreck något särskilt.',
      hint: 'Skriv två omvända snedstreck, eller använd enkla citattecken runt värdet.',
    }
  if (first === '"' || first === "'")
    return {
      index,
      code: 'text-efter-citat',
      message: 'Efter det avslutande citattecknet står mer text.',
      hint: `Låt citattecknen omsluta hela värdet${first === '"' ? ", och använd ' inuti" : ''}.`,
    }
  if (first === '[' || first === '{')
    return {
      index,
      code: 'citattecken-behovs',
      message: `Ett värde som börjar med ${first} läses som en ${first === '[' ? 'lista' : 'grupp'}, och den här går inte att läsa.`,
      hint: `Är det text: ${quotes.charAt(0).toLowerCase()}${quotes.slice(1)}. Är det en lista: kontrollera parenteser, kolon och kommatecken.`,
    }
  return {
    index,
    code: 'yaml-fel',
    message: 'Raden går inte att läsa som YAML.',
    hint: 'Skriv nyckel, kolon, mellanslag och värde; sätt citattecken runt värdet om det har särskilda tecken.',
  }
}

function hasColon(value: string): boolean {
  return /:(\s|$)/.test(value)
}

import type { z } from 'zod'
import { nearest } from '../base/nearest.ts'
import { slugOf } from '../base/slug.ts'
import { type Fault, isFault } from './fault.ts'
import { knownKeysAt } from './known-keys.ts'
import type { Path } from './yaml-diagnosis.ts'

/** What a schema found wrong, in words for the editor, and what to point at. */
export interface PlacedFault {
  readonly path: Path
  /** `missing`: there is nothing to point at. */
  readonly part: 'key' | 'value' | 'missing'
  readonly fault: Fault
}

type Issue = z.core.$ZodIssue

export function faultsOf(issue: Issue, schema: z.core.$ZodType, values: unknown): PlacedFault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const written = valueAt(values, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeysAt(schema, path)
      return issue.keys.map((key) => ({
        path: [...path, key],
        part: 'key',
        fault: unknownKey(key, known, valueAt(values, path)),
      }))
    }
    case 'invalid_key':
      return [{ path, part: 'key', fault: wrongForm(path, keyOf(path)) }]
    case 'invalid_union':
      return faultsOfUnion(issue, schema, values, path)
    case 'custom': {
      const fault: unknown = issue.params?.['fault']
      const part = issue.params?.['isMissing'] === true ? 'missing' : 'value'
      return [{ path, part, fault: isFault(fault) ? fault : wrongType(path, 'ett annat värde') }]
    }
    case 'invalid_type':
    case 'too_small':
    case 'too_big':
    case 'invalid_value':
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
      break
  }
  if (written === undefined) return [{ path, part: 'missing', fault: missing(path) }]
  if (written === null) return [{ path, part: 'value', fault: empty(path) }]
  return [{ path, part: 'value', fault: faultOfValue(issue, path, written) }]
}

/** `date` or, in a list, the key that holds the list. */
export function keyOf(path: Path): string {
  return path.findLast((step) => typeof step === 'string') ?? ''
}

/** Of several ways to write a value, the one that the editor seems to have chosen. */
function faultsOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  schema: z.core.$ZodType,
  values: unknown,
  path: Path,
): PlacedFault[] {
  const written = valueAt(values, path)
  if (written === undefined) return [{ path, part: 'missing', fault: missing(path) }]
  const chosen = issue.errors.find((issues) =>
    issues.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'),
  )
  if (chosen === undefined)
    return [{ path, part: 'value', fault: written === null ? empty(path) : wrongShape(path) }]
  return chosen.flatMap((inner) =>
    faultsOf({ ...inner, path: [...path, ...inner.path] }, schema, values),
  )
}

function faultOfValue(issue: Issue, path: Path, written: unknown): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return faultOfType(issue.expected, path, written)
    case 'too_small':
      return tooSmall(issue, path, written)
    case 'too_big':
      return tooBig(issue, path, written)
    case 'invalid_value':
      return unknownChoice(path, written, issue.values.map(String))
    case 'invalid_format':
      return wrongForm(path, String(written))
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return wrongShape(path)
  }
}

function faultOfType(expected: string, path: Path, written: unknown): Fault {
  const key = keyOf(path)
  if (expected === 'array')
    return {
      ...wrongType(path, 'en lista'),
      hint: `Skriv hakparenteser runt värdet: ${key}: [${typeof written === 'string' ? written : '...'}]`,
    }
  if (expected === 'object' || expected === 'record') return wrongType(path, 'en grupp av nycklar')
  const [onlyKey, ...others] =
    typeof written === 'object' && written !== null && !Array.isArray(written)
      ? Object.keys(written)
      : []
  if (onlyKey !== undefined && others.length === 0 && !Array.isArray(written))
    return {
      code: 'okvoterat-kolon',
      message: `Ett kolon följt av mellanslag gör ”${onlyKey}” till en nyckel.`,
      hint: `Sätt citattecken runt hela texten: "${onlyKey}: ..."`,
    }
  return wrongType(path, 'text')
}

function unknownKey(key: string, known: readonly string[], siblings: unknown): Fault {
  const free = known.filter((name) => !(isRecord(siblings) && name in siblings))
  const meant = nearest(key, free) ?? nearest(key, known)
  return {
    code: 'okand-nyckel',
    message: `\`${key}\` finns inte.`,
    hint:
      meant === undefined
        ? `Ta bort raden, eller använd någon av: ${known.join(', ')}.`
        : `Menade du \`${meant}\`?`,
  }
}

function missing(path: Path): Fault {
  const name = path.filter((step) => typeof step === 'string').join('.')
  const key = keyOf(path)
  return {
    code: 'saknas',
    message: `\`${name}\` saknas.`,
    hint: `Lägg till ${key}: följt av ett värde.`,
  }
}

function empty(path: Path): Fault {
  return {
    code: 'tomt-varde',
    message: `\`${keyOf(path)}\` har inget värde.`,
    hint: 'Skriv ett värde efter kolonet, eller ta bort raden om den inte behövs.',
  }
}

function wrongType(path: Path, expected: string): Fault {
  return {
    code: 'fel-typ',
    message: `\`${keyOf(path)}\` ska vara ${expected}.`,
    hint: 'Jämför med en annan fil av samma slag.',
  }
}

function wrongShape(path: Path): Fault {
  return {
    code: 'fel-typ',
    message: `Värdet på \`${keyOf(path)}\` går inte att använda.`,
    hint: 'Skriv en text, eller en text per språk: { sv: ..., en: ... }',
  }
}

function tooSmall(
  issue: Extract<Issue, { code: 'too_small' }>,
  path: Path,
  written: unknown,
): Fault {
  const key = keyOf(path)
  const least = String(issue.minimum)
  if (issue.origin === 'array')
    return {
      code: 'for-fa',
      message: `\`${key}\` är en tom lista.`,
      hint: `Skriv minst ${least === '1' ? 'ett' : least} i listan.`,
    }
  if (typeof written === 'string' && written.trim() === '') return empty(path)
  return {
    code: 'for-kort',
    message: `\`${key}\` är ${lengthOf(written)} tecken; det ska vara minst ${least}.`,
    hint: 'Skriv lite mer.',
  }
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>, path: Path, written: unknown): Fault {
  const key = keyOf(path)
  const most = String(issue.maximum)
  if (issue.origin === 'array')
    return {
      code: 'for-manga',
      message: `\`${key}\` har ${lengthOf(written)} punkter; det får vara högst ${most}.`,
      hint: 'Stryk det minst viktiga, eller flytta det till brödtexten.',
    }
  return {
    code: 'for-lang',
    message: `\`${key}\` är ${lengthOf(written)} tecken; det får vara högst ${most}.`,
    hint: 'Korta texten.',
  }
}

function unknownChoice(path: Path, written: unknown, choices: readonly string[]): Fault {
  const meant = typeof written === 'string' ? nearest(written, choices) : undefined
  return {
    code: 'okant-val',
    message: `\`${keyOf(path)}\` kan inte vara ${typeof written === 'string' ? `”${written}”` : 'det här'}.`,
    hint: `${meant === undefined ? '' : `Menade du ${meant}? `}Välj bland: ${choices.join(', ')}.`,
  }
}

function wrongForm(path: Path, written: string): Fault {
  const better = slugOf(written)
  return {
    code: 'fel-namn',
    message: `”${written}” går inte att använda som namn under \`${keyOf(path)}\`.`,
    hint: `Använd bara a till z, siffror och bindestreck${better === '' ? '.' : `, till exempel: ${better}`}`,
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0
}

function valueAt(values: unknown, path: Path): unknown {
  let value = values
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

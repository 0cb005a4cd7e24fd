import type { z } from 'zod'
import { type Place, startOfFile } from '../base/problem.ts'
import type { Fault, Flaw } from './fault.ts'
import { faultsOf, keyOf, type PlacedFault } from './issue-faults.ts'
import { diagnoseYaml, type Path, type YamlDiagnosis } from './yaml-diagnosis.ts'

export type Parsed<T> =
  | { readonly value: T }
  | {
      readonly flaws: readonly Flaw[]
      /** What was understood all the same, before any schema; undefined: nothing. */
      readonly written?: unknown
    }

/** A YAML text within a file. `quickly` is `undefined` where a closer look is needed. */
export interface YamlPart {
  readonly text: () => string
  /** The line of the file that it begins on. */
  readonly firstLine: number
  readonly quickly: () => unknown
}

/** Reads a YAML text by a schema: the value, or everything that is wrong with it. */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  { text, firstLine, quickly }: YamlPart,
): Parsed<z.output<Schema>> {
  const quick = quickly()
  if (quick !== undefined) {
    const result = schema.safeParse(quick)
    if (result.success) return { value: result.data }
  }
  const diagnosis = diagnoseYaml(text(), firstLine)
  if (diagnosis.values === undefined) return { flaws: diagnosis.flaws }
  const values = diagnosis.values ?? {}
  const result = schema.safeParse(values)
  if (result.success && diagnosis.flaws.length === 0) return { value: result.data }
  const faults = result.error?.issues.flatMap((issue) => faultsOf(issue, schema, values)) ?? []
  const flaws = inOrder([...diagnosis.flaws, ...placed(faults, diagnosis)])
  return { flaws, written: values }
}

/** The keys that are right in an object that is wrong somewhere, with the defaults of the others. */
export function salvage(
  shape: Readonly<Record<string, z.ZodType>>,
  written: unknown,
): Readonly<Record<string, unknown>> {
  if (typeof written !== 'object' || written === null) return {}
  const kept: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(shape)) {
    const result = schema.safeParse((written as Record<string, unknown>)[key])
    if (result.success && result.data !== undefined) kept[key] = result.data
  }
  return kept
}

/** A fault at its place, as the rules of content.md have it. */
export function flawAt({ path, part, fault }: PlacedFault, diagnosis: YamlDiagnosis): Flaw {
  return { ...placeOf(path, part, diagnosis), severity: 'error', ...wordsOf(fault, path) }
}

function placed(faults: readonly PlacedFault[], diagnosis: YamlDiagnosis): Flaw[] {
  return faults
    .map((fault) => flawAt(fault, diagnosis))
    .filter(({ line, column }) =>
      column === 1 && line === 1 ? true : !diagnosis.lostLines.has(line),
    )
}

/** What is missing stands at the top of the file, or in a list at the item that lacks it. */
function placeOf(path: Path, part: PlacedFault['part'], { placeOf }: YamlDiagnosis): Place {
  if (part !== 'missing') return placeOf(path, part) ?? startOfFile
  const item = path.findLastIndex((step) => typeof step === 'number')
  return (item === -1 ? undefined : placeOf(path.slice(0, item + 1), 'value')) ?? startOfFile
}

function wordsOf({ code, message, hint, example }: Fault, path: Path) {
  if (example === undefined) return { code, message, hint }
  const inList = typeof path.at(-1) === 'number'
  const line = inList ? `- ${example}` : `${keyOf(path)}: ${example}`
  return { code, message, hint: `${hint}, till exempel: ${line}` }
}

function inOrder(flaws: readonly Flaw[]): Flaw[] {
  return flaws.toSorted((a, b) => a.line - b.line || a.column - b.column)
}

import type { z } from 'zod'
import type { Path } from './yaml-diagnosis.ts'

/** The keys that a schema knows at a place: `sumary` may then be told from `summary`. */
export function knownKeysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const { def } = schema._zod as { def: Definition }
  const inner = def.innerType ?? def.in
  if (inner !== undefined) return knownKeysAt(inner, path)
  if (def.options !== undefined) return def.options.flatMap((option) => knownKeysAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(def.shape ?? {})
  const next = typeof step === 'number' ? def.element : (def.shape?.[step] ?? def.valueType)
  return next === undefined ? [] : knownKeysAt(next, rest)
}

/** What is asked here of zod's own description of a schema, whatever its kind. */
interface Definition {
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
}

import { z } from 'zod'
import type { ContentFile } from './content-file.ts'
import type { Flaw } from './fault.ts'
import { parseYaml } from './parse-yaml.ts'
import { id } from './schema/scalars.ts'
import { yamlValues } from './yaml-values.ts'

/** A map by id: the rows that are right, and all ids that are written. */
export interface Table<Row> {
  /** With a null prototype. */
  readonly rows: Readonly<Record<string, Row>>
  /** Undefined when the file could not be understood: then nothing is said of ids. */
  readonly ids: ReadonlySet<string> | undefined
  readonly flaws: readonly Flaw[]
}

/** Reads people.yaml and its like. One wrong row leaves the others standing. */
export function parseTable<Schema extends z.ZodType>(
  row: Schema,
  file: ContentFile | undefined,
): Table<z.output<Schema>> {
  const rows = Object.create(null) as Record<string, z.output<Schema>>
  if (file === undefined) return { rows, ids: new Set(), flaws: [] }
  const parsed = parseYaml(z.record(id, row), partOf(file))
  if ('value' in parsed) {
    Object.assign(rows, parsed.value)
    return { rows, ids: new Set(Object.keys(rows)), flaws: [] }
  }
  const { written } = parsed
  if (!isRecord(written)) return { rows, ids: undefined, flaws: parsed.flaws }
  for (const [key, value] of Object.entries(written)) {
    const result = row.safeParse(value)
    if (id.safeParse(key).success && result.success) rows[key] = result.data
  }
  return { rows, ids: new Set(Object.keys(written)), flaws: parsed.flaws }
}

/** Reads redirects.yaml and its like. One wrong item leaves the others standing. */
export function parseList<Schema extends z.ZodType>(
  item: Schema,
  file: ContentFile | undefined,
): { readonly items: readonly z.output<Schema>[]; readonly flaws: readonly Flaw[] } {
  if (file === undefined || file.bytes.toString().trim() === '') return { items: [], flaws: [] }
  const parsed = parseYaml(z.array(item), partOf(file))
  if ('value' in parsed) return { items: parsed.value, flaws: [] }
  const { written } = parsed
  const items = Array.isArray(written) ? written.map((value) => item.safeParse(value)) : []
  return {
    items: items.flatMap((result) => (result.success ? [result.data] : [])),
    flaws: parsed.flaws,
  }
}

export function partOf({ bytes }: ContentFile) {
  const text = () => bytes.toString()
  return { text, firstLine: 1, quickly: () => yamlValues(text()) }
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

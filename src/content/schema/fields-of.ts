import type { z } from 'zod'

/** The type of what a schema lets through, read-only all the way down. */
export type FieldsOf<Schema extends z.ZodType> = ReadOnly<z.output<Schema>>

type ReadOnly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | undefined | null
    ? T
    : T extends readonly (infer Item)[]
      ? readonly ReadOnly<Item>[]
      : { readonly [Key in keyof T]: ReadOnly<T[Key]> }

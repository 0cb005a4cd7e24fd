import { z } from 'zod'
import { localized, words } from './scalars.ts'

/** One of glossary.yaml: a word or an abbreviation. */
export const termSchema = z.strictObject({
  term: words.describe('Ordet eller förkortningen, som det står i texterna.'),
  expansion: localized.describe('Vad det står för.'),
  definition: localized.describe('Vad det betyder.'),
})

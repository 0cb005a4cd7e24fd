import type { Rule } from '../draft-site.ts'
import { addresses } from './addresses.ts'
import { descriptions } from './descriptions.ts'
import { files } from './files.ts'
import { keyFigures } from './key-figures.ts'
import { originals } from './originals.ts'
import { references } from './references.ts'
import { times } from './times.ts'

/** What no file can know by itself. Rules on what is rendered stand in src/checks. */
export const rules: readonly Rule[] = [
  addresses,
  originals,
  references,
  files,
  times,
  keyFigures,
  descriptions,
]

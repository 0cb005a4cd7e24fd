import type { Rule } from '../draft-site.ts'
import { addresses } from './addresses.ts'
import { descriptions } from './descriptions.ts'
import { files, filesOfSettings } from './files.ts'
import { onEach, onSalvaged } from './kept-findings.ts'
import { doubledFigures, fallingTotals, missingPeriod } from './key-figures.ts'
import { originals } from './originals.ts'
import { references, referencesOfSettings } from './references.ts'
import { times } from './times.ts'

/** What no file can know by itself. Rules on what is rendered stand in src/checks. */
export const rules: readonly Rule[] = [
  onEach([originals, references, files, times, missingPeriod, doubledFigures]),
  onSalvaged([references, files]),
  referencesOfSettings,
  filesOfSettings,
  addresses,
  fallingTotals,
  descriptions,
]

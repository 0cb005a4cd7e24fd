import { bodyProblemsIn } from '../content/body-problems.ts'
import type { Check } from './check.ts'
import { entriesOf } from './entries.ts'

/** What rendering finds: raw HTML, dangerous links, skipped headings, missing alt texts, ... */
export const bodies: Check = (site) =>
  entriesOf(site).flatMap((entry) => bodyProblemsIn(site, entry))

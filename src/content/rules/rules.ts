import type { DraftSite, EntryRule, Finding, Rule } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import { addresses } from './addresses.ts'
import { descriptions } from './descriptions.ts'
import { files, filesOfSettings } from './files.ts'
import { doubledFigures, fallingTotals, missingPeriod } from './key-figures.ts'
import { originals } from './originals.ts'
import { references, referencesOfSettings } from './references.ts'
import { times } from './times.ts'

/** All that no file can know by itself. Rules on what is rendered stand in src/checks. */
export function findingsIn(draft: DraftSite): readonly Finding[] {
  return [
    ...findingsOfEntries(draft),
    ...draft.salvaged.flatMap((entry) => findingsOf(ofAnyEntry, entry, draft)),
    ...ofSites.flatMap((rule) => rule(draft)),
  ]
}

const ofSites: readonly Rule[] = [
  addresses,
  referencesOfSettings,
  filesOfSettings,
  fallingTotals,
  descriptions,
]

const ofAnyEntry: readonly EntryRule[] = [references, files]
const ofEntries: readonly EntryRule[] = [
  ...ofAnyEntry,
  originals,
  times,
  missingPeriod,
  doubledFigures,
]

let latest:
  | { readonly draft: DraftSite; readonly findings: readonly (readonly Finding[])[] }
  | undefined

/** Most entries stand where they stood in the site before, among the same things. */
function findingsOfEntries(draft: DraftSite): readonly Finding[] {
  const before = latest !== undefined && isAlike(latest.draft, draft) ? latest : undefined
  const findings = draft.entries.map((entry, index) => {
    const known = before?.draft.entries[index] === entry ? before.findings[index] : undefined
    return known ?? findingsOf(ofEntries, entry, draft)
  })
  latest = { draft, findings }
  return findings.flat()
}

function isAlike(a: DraftSite, b: DraftSite): boolean {
  return a.known === b.known && a.settings === b.settings && a.media === b.media
}

const nothing: readonly Finding[] = []

function findingsOf(
  rules: readonly EntryRule[],
  entry: Entry,
  draft: DraftSite,
): readonly Finding[] {
  const findings = rules.flatMap((rule) => rule(entry, draft))
  return findings.length === 0 ? nothing : findings
}

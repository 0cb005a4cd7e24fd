import { isDeepStrictEqual } from 'node:util'
import type { DraftSite, EntryRule, Finding, Rule } from '../draft-site.ts'
import type { Entry } from '../entry.ts'

// Sites follow each other with a text or two of ten thousand changed: what was found is kept.

/** Rules on each entry by itself. One that has not changed, among the same things, is not looked at. */
export function onEach(rules: readonly EntryRule[]): Rule {
  let latest: { draft: DraftSite; findings: readonly (readonly Finding[])[] } | undefined
  return (draft) => {
    const before = latest !== undefined && isSameAround(latest.draft, draft) ? latest : undefined
    const old = before?.draft.entries ?? []
    // One that comes or goes moves those behind it.
    const shift = old.length - draft.entries.length
    const findings = draft.entries.map((entry, index) => {
      const place = old[index] === entry ? index : old[index + shift] === entry ? index + shift : -1
      return before?.findings[place] ?? findingsOn(entry, rules, draft)
    })
    latest = { draft, findings }
    return findings.flat()
  }
}

/** The same without a memory, for texts that are broken. */
export function onSalvaged(rules: readonly EntryRule[]): Rule {
  return (draft) => draft.salvaged.flatMap((entry) => findingsOn(entry, rules, draft))
}

/** What a rule sees of entries when it names the keys that it reads. */
export type Seen<Key extends string, E = Entry> = E extends unknown ? Pick<E, Key & keyof E> : never

type KeyOf<E> = E extends unknown ? keyof E : never

/** A rule on all entries together: where what it reads of them is the same, so is what it finds. */
export function onAll<Key extends KeyOf<Entry>>(
  keys: readonly Key[],
  rule: (entries: readonly Seen<Key>[], draft: Omit<DraftSite, 'entries'>) => readonly Finding[],
): Rule {
  let latest: { draft: DraftSite; findings: readonly Finding[] } | undefined
  return (draft) => {
    const before = latest
    const isSame =
      before !== undefined &&
      isSameAround(before.draft, draft) &&
      isSameIn(keys, before.draft.entries, draft.entries)
    const findings = isSame ? before.findings : rule(draft.entries, draft)
    latest = { draft, findings }
    return findings
  }
}

function isSameAround(a: DraftSite, b: DraftSite): boolean {
  return (
    a.known === b.known &&
    a.settings === b.settings &&
    a.media === b.media &&
    a.measures === b.measures &&
    a.redirects === b.redirects
  )
}

function isSameIn(keys: readonly string[], old: DraftSite['entries'], now: typeof old): boolean {
  if (old.length !== now.length) return false
  return now.every((entry, index) => {
    const before = old[index]
    if (before === entry) return true
    return (
      before !== undefined &&
      keys.every((key) => isDeepStrictEqual(valueOf(before, key), valueOf(entry, key)))
    )
  })
}

function valueOf(entry: Entry, key: string): unknown {
  return key in entry ? entry[key as keyof Entry] : undefined
}

const nothing: readonly Finding[] = []

function findingsOn(
  entry: Entry,
  rules: readonly EntryRule[],
  draft: DraftSite,
): readonly Finding[] {
  let findings = nothing
  for (const rule of rules) {
    const found = rule(entry, draft)
    if (found.length > 0) findings = [...findings, ...found]
  }
  return findings
}

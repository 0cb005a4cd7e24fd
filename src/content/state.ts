import type { Instant } from '../base/clock.ts'
import type { Entry } from './entry.ts'

export type State = 'draft' | 'withdrawn' | 'expired' | 'scheduled' | 'published'

/** What an entry is at a moment. The order of the questions is part of the answer. */
export function stateOf(entry: Entry, now: Instant): State {
  if (entry.draft) return 'draft'
  if (entry.withdrawn !== undefined && entry.withdrawn.date <= now) return 'withdrawn'
  if (entry.expiryDate !== undefined && entry.expiryDate <= now) return 'expired'
  if (entry.publishDate > now) return 'scheduled'
  return 'published'
}

/** The moments when what readers see of an entry changes by itself: its state, and its notes. */
export function changesOf(entry: Entry): readonly Instant[] {
  if (entry.draft) return []
  const { publishDate, expiryDate, withdrawn, updates, corrections } = entry
  const changes = [publishDate]
  if (expiryDate !== undefined) changes.push(expiryDate)
  if (withdrawn !== undefined) changes.push(withdrawn.date)
  for (const { type, date } of updates) if (type === 'major') changes.push(date)
  for (const { date } of corrections) changes.push(date)
  return changes
}

/**
 * Whether a reader may have the text at its own address: a published one, and one that was
 * withdrawn but is kept, with a banner. Never before it was published.
 */
export function isReadable(entry: Entry, now: Instant): boolean {
  if (entry.publishDate > now) return false
  const state = stateOf(entry, now)
  return state === 'published' || (state === 'withdrawn' && entry.withdrawn?.mode === 'keep')
}

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

/** Tells of the moments when what readers see of an entry changes by itself: its state, its notes. */
export function forEachChange(entry: Entry, see: (moment: Instant) => void): void {
  if (entry.draft) return
  const { publishDate, expiryDate, withdrawn, updates, corrections } = entry
  see(publishDate)
  if (expiryDate !== undefined) see(expiryDate)
  if (withdrawn !== undefined) see(withdrawn.date)
  for (const { type, date } of updates) if (type === 'major') see(date)
  for (const { date } of corrections) see(date)
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

import type { Entry } from '../entry.ts'

/** Who was there first: the one published first, then by path; drafts last. */
export function byRight(a: Claim, b: Claim): number {
  return (
    Number(a.draft) - Number(b.draft) || a.publishDate - b.publishDate || (a.file < b.file ? -1 : 1)
  )
}

type Claim = Pick<Entry, 'file' | 'draft' | 'publishDate'>

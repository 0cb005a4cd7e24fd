/** What must be known of the terms to find the parts of compounds among them. */
export interface Vocabulary {
  readonly has: (term: string) => boolean
  readonly containing: (part: string, most: number) => readonly string[]
}

const shortestPart = 4
/** Of compounds that are looked at; more than a Swedish word has. */
const mostLookedAt = 300

/** Terms that are made of something more and `part`: kompetensutveckling of utveckling. */
export function compoundsOf({ has, containing }: Vocabulary, part: string): readonly string[] {
  if (part.length < shortestPart) return []
  return containing(part, mostLookedAt).filter((term) => {
    for (let at = term.indexOf(part); at !== -1; at = term.indexOf(part, at + 1))
      if (isPart(has, term.slice(0, at), term.slice(at + part.length))) return true
    return false
  })
}

/** The two terms that a word is made of, if both are known: industri and kurs of industrikurs. */
export function partsOf({ has }: Vocabulary, compound: string): readonly string[] {
  for (let at = compound.length - shortestPart; at >= shortestPart; at -= 1) {
    const known = knownAs(has, compound.slice(0, at))
    const right = compound.slice(at)
    if (known !== undefined && has(right)) return [known, right]
  }
  return []
}

/**
 * Whether what stands before and after makes the middle a part of a compound. What comes last is
 * what the word is about, and is enough by itself: every kind of -utbildning is an utbildning.
 */
function isPart(has: Vocabulary['has'], before: string, after: string): boolean {
  if (before.length < 3) return false
  if (after === '') return true
  return knownAs(has, before) !== undefined && has(after.replace(/^s/, ''))
}

/** A first part as it stands alone: without the s, e, o or a that joins it to the next. */
function knownAs(has: Vocabulary['has'], part: string): string | undefined {
  if (has(part)) return part
  const shorter = part.slice(0, -1)
  return /[seoa]$/.test(part) && has(shorter) ? shorter : undefined
}

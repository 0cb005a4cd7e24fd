/** All terms of an index, to be searched for the parts of compounds. */
export interface Vocabulary {
  /** Terms that are made of `part` and something more: kompetensutveckling of utveckling. */
  readonly compoundsOf: (part: string) => readonly string[]
  /** The two terms that a word is made of, if both are known: industri and kurs of industrikurs. */
  readonly partsOf: (compound: string) => readonly [string, string] | undefined
}

const shortestPart = 4
const mostCompounds = 50

export function createVocabulary(terms: ReadonlySet<string>): Vocabulary {
  // One text to look through takes a millisecond where a hundred thousand strings take five.
  const text = `\n${[...terms].join('\n')}\n`

  return {
    compoundsOf(part) {
      if (part.length < shortestPart) return []
      const found: string[] = []
      for (
        let at = text.indexOf(part);
        at !== -1 && found.length < mostCompounds;
        at = text.indexOf(part, at + 1)
      ) {
        const start = text.lastIndexOf('\n', at) + 1
        const end = text.indexOf('\n', at)
        if (isPart(terms, text.slice(start, at), text.slice(at + part.length, end)))
          found.push(text.slice(start, end))
      }
      return [...new Set(found)]
    },
    partsOf(compound) {
      for (let at = compound.length - shortestPart; at >= shortestPart; at -= 1) {
        const [left, right] = [compound.slice(0, at), compound.slice(at)]
        const known = knownAs(terms, left)
        if (known !== undefined && terms.has(right)) return [known, right]
      }
      return undefined
    },
  }
}

/**
 * Whether what stands before and after makes the middle a part of a compound. What comes last is
 * what the word is about, and is enough by itself: every kind of -utbildning is an utbildning.
 */
function isPart(terms: ReadonlySet<string>, before: string, after: string): boolean {
  if (before.length < 3) return false
  if (after === '') return true
  return knownAs(terms, before) !== undefined && terms.has(after.replace(/^s/, ''))
}

/** A first part as it stands alone: without the s, e, o or a that joins it to the next. */
function knownAs(terms: ReadonlySet<string>, part: string): string | undefined {
  if (terms.has(part)) return part
  const shorter = part.slice(0, -1)
  return /[seoa]$/.test(part) && terms.has(shorter) ? shorter : undefined
}

import { firstIn } from './sorted-terms.ts'

/**
 * Terms that at most so many single changes part from this one, with the number of them. A row of
 * Levenshtein's table is made for each letter of a term, and holds for all that begin like it: what
 * begins too differently is passed over in one step.
 */
export function nearIn(
  leaves: readonly (readonly string[])[],
  term: string,
  changes: number,
): readonly (readonly [string, number])[] {
  const found: [string, number][] = []
  const table = createTable(term, changes)
  for (const terms of leaves) {
    let at = 0
    while (at < terms.length) {
      const other = terms[at] ?? ''
      const { distance, tooFar } = table.look(other)
      if (distance !== undefined) found.push([other, distance])
      at =
        tooFar === undefined
          ? at + 1
          : firstIn(terms.length, (place) => !terms[place]?.startsWith(tooFar), at + 1)
    }
  }
  return found
}

interface Table {
  readonly look: (other: string) => {
    /** Undefined: more than allowed. */
    readonly distance?: number
    /** A beginning that alone is too far away. */
    readonly tooFar?: string
  }
}

function createTable(term: string, most: number): Table {
  const width = term.length + 1
  // What is longer than this is too far away before its end.
  const rows = new Uint8Array((term.length + most + 2) * width).map((_, column) => column % width)
  let before = ''
  let isTooFar = false

  /** The least number of changes that whatever begins with these letters is away. */
  function fillRow(depth: number, letter: number): number {
    const row = depth * width
    const above = row - width
    rows[row] = depth
    let left = depth
    let least = depth
    for (let column = 1; column < width; column += 1) {
      const change = term.charCodeAt(column - 1) === letter ? 0 : 1
      const changed = (rows[above + column - 1] ?? 0) + change
      left = Math.min(changed, (rows[above + column] ?? 0) + 1, left + 1)
      rows[row + column] = left
      if (left < least) least = left
    }
    return least
  }

  return {
    look(other) {
      let depth = commonStart(before, other)
      if (isTooFar && depth === before.length) return { tooFar: before }
      // A slip in the first letter is rare, and hardly ever one of two.
      const allowed = other.startsWith(term.charAt(0)) ? most : 1
      isTooFar = false
      while (!isTooFar && depth < other.length) {
        depth += 1
        isTooFar = fillRow(depth, other.charCodeAt(depth - 1)) > allowed
      }
      before = other.slice(0, depth)
      if (isTooFar) return { tooFar: before }
      const distance = rows[other.length * width + term.length] ?? Infinity
      return distance <= allowed ? { distance } : {}
    },
  }
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

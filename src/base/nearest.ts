/** The known word that a misspelt one most likely stands for: at most a third of it differs. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  return nearestFew(word, known, 1)[0]
}

/** The same for several, the nearest first; of those that are equally near the one known first. */
export function nearestFew(word: string, known: Iterable<string>, most: number): string[] {
  const asked = word.toLowerCase()
  const few: { readonly candidate: string; readonly distance: number }[] = []
  const furthest = Math.max(1, Math.floor(word.length / 3))
  for (const candidate of known) {
    const last = few[most - 1]
    const limit = last === undefined ? furthest : last.distance - 1
    if (Math.abs(candidate.length - word.length) > limit) continue
    const distance = distanceOf(asked, candidate.toLowerCase(), limit)
    if (distance > limit) continue
    const place = few.findLastIndex((other) => other.distance <= distance) + 1
    few.splice(place, 0, { candidate, distance })
    few.length = Math.min(few.length, most)
  }
  return few.map(({ candidate }) => candidate)
}

/**
 * Optimal string alignment: inserted, lost, changed and swapped letters each count as one. Gives up
 * with Infinity once it cannot be within the limit.
 */
function distanceOf(a: string, b: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  let current: number[] = []
  let leastOfLast = 0
  for (let row = 1; row <= a.length; row++) {
    const [letter, letterBefore] = [a.charCodeAt(row - 1), a.charCodeAt(row - 2)]
    current[0] = row
    let least = row
    let left = row
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1)
      let distance = last[column - 1] ?? Infinity
      if (letter !== other) {
        distance = Math.min(distance, left, last[column] ?? Infinity) + 1
        if (letterBefore === other && letter === b.charCodeAt(column - 2))
          distance = Math.min(distance, (beforeLast[column - 2] ?? Infinity) + 1)
      }
      current[column] = left = distance
      if (distance < least) least = distance
    }
    // Two letters that are swapped reach over one row.
    if (least > limit && leastOfLast >= limit) return Infinity
    leastOfLast = least
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  return last[b.length] ?? Infinity
}

/** The few highest of many, best first and equals in their own order, without sorting the many. */
export function highest<T>(
  items: Iterable<T>,
  most: number,
  scoreOf: (item: T) => number,
  isCandidate: (item: T) => boolean = () => true,
): readonly T[] {
  const found: { readonly item: T; readonly score: number }[] = []
  let least = 0
  for (const item of items) {
    const score = scoreOf(item)
    if (score <= least || !isCandidate(item)) continue
    const at = found.findIndex((other) => other.score < score)
    found.splice(at === -1 ? found.length : at, 0, { item, score })
    if (found.length > most) found.pop()
    if (found.length === most) least = found[most - 1]?.score ?? 0
  }
  return found.map(({ item }) => item)
}

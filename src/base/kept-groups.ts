/**
 * Makes something of each group, and keeps it for the next time: a group that then has the very
 * same members is not looked at again.
 */
export function keptForGroups<Member, Made>(
  make: (members: readonly Member[]) => Made,
): (groups: ReadonlyMap<string, readonly Member[]>) => readonly Made[] {
  interface Kept {
    readonly members: readonly Member[]
    readonly made: Made
  }
  let latest: ReadonlyMap<string, Kept> = new Map()

  return (groups) => {
    const kept = new Map<string, Kept>()
    for (const [key, members] of groups) {
      const before = latest.get(key)
      const isKept = before !== undefined && isSame(before.members, members)
      kept.set(key, isKept ? before : { members, made: make(members) })
    }
    latest = kept
    return [...kept.values()].map(({ made }) => made)
  }
}

function isSame<Member>(a: readonly Member[], b: readonly Member[]): boolean {
  return a.length === b.length && a.every((member, index) => member === b[index])
}

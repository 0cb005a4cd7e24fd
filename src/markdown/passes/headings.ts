import { slugOf } from '../../base/slug.ts'

/** Ids of the page around the text, which no heading may take. */
const reserved = new Set(['contents', 'innehall', 'kakor', 'kakor-rubrik', 'main', 'q'])

/** A readable id that nothing on the page has: `framat`, `framat-2`. Taken from then on. */
export function claimId(text: string, otherwise: string, taken: Set<string>): string {
  const slug = slugOf(text) || otherwise
  const wanted = reserved.has(slug) ? `${slug}-2` : slug
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  taken.add(id)
  return id
}

/** The page has the only h1, so that a text begins at h2. */
export function levelOf(depth: number): 2 | 3 | 4 | 5 | 6 {
  switch (depth) {
    case 3:
    case 4:
    case 5:
    case 6:
      return depth
  }
  return 2
}

import { slugOf } from '../../base/slug.ts'

/** Ids of the page around the text, which no heading may take. */
const reserved = new Set(['contents', 'innehall', 'kakor', 'kakor-rubrik', 'main', 'q'])

/** Ids in use, each with the number that its next namesake may try. */
export type Ids = Map<string, number>

/** A readable id that nothing on the page has: `framat`, `framat-2`. Taken from then on. */
export function claimId(text: string, otherwise: string, ids: Ids): string {
  const slug = slugOf(text)
  const wanted = /^[a-z]/.test(slug) ? slug : [otherwise, slug].filter(Boolean).join('-')
  let number = ids.get(wanted) ?? (reserved.has(wanted) ? 2 : 1)
  while (number > 1 && ids.has(`${wanted}-${number}`)) number += 1
  ids.set(wanted, number + 1)
  if (number === 1) return wanted
  const id = `${wanted}-${number}`
  ids.set(id, 2)
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

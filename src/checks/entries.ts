import type { Entry } from '../content/entry.ts'
import type { Site } from '../content/site.ts'

export function entriesOf({ reports, projects, pages }: Site): readonly Entry[] {
  return [...reports, ...projects, ...pages]
}

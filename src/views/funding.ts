import type { Project } from '../content/entry.ts'
import type { FundingModel } from './frame.ts'
import type { Scope } from './scope.ts'

/** The emblem and words that the funds of these projects demand, each once, in the site's order. */
export function fundingOf(
  { site, locale }: Scope,
  projects: readonly Project[],
): readonly FundingModel[] {
  const ids = new Set(projects.flatMap((project) => project.funding))
  return site.settings.funding
    .filter(({ id }) => ids.has(id))
    .map(({ name, statement, emblem }) => {
      const file = site.media.get(emblem)
      const { width, height } = file?.pixels ?? { width: 0, height: 0 }
      return {
        name: name[locale],
        statement: statement[locale],
        emblem: { src: file?.url ?? '', width, height },
      }
    })
}

import type { Named } from '../content/schema/scalars.ts'
import type { Site } from '../content/site.ts'

export interface Choice {
  readonly label: string
  readonly value: string
}

/** What there is to choose among, by what an id names. */
export type Choices = Readonly<Record<Named, readonly Choice[]>>

export function choicesOf({ settings, people, measures, projects }: Site): Choices {
  const ofTable = (rows: Readonly<Record<string, { readonly name: { readonly sv: string } }>>) =>
    Object.entries(rows).map(([value, { name }]) => ({ label: name.sv, value }))
  const ofList = (
    items: readonly { readonly id: string; readonly name: { readonly sv: string } }[],
  ) => items.map(({ id, name }) => ({ label: name.sv, value: id }))
  return {
    people: ofTable(people),
    measures: ofTable(measures),
    topics: ofList(settings.topics),
    funding: ofList(settings.funding),
    projects: projects
      .filter(({ locale }) => locale === settings.locales[0])
      .map(({ slug, title }) => ({ label: title, value: slug })),
  }
}

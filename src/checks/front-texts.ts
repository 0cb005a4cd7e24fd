import type { Entry } from '../content/entry.ts'

export interface FrontText {
  readonly path: readonly (string | number)[]
  readonly text: string
}

/** What front matter says in sentences that readers see. */
export function frontTextsOf(entry: Entry): readonly FrontText[] {
  const { title, description, updates, corrections } = entry
  return [
    { path: ['title'], text: title },
    { path: ['description'], text: description },
    ...(entry.kind === 'report' ? reportTexts(entry) : []),
    ...updates.map(({ note }, index) => ({ path: ['updates', index, 'note'], text: note })),
    ...corrections.map(({ text }, index) => ({ path: ['corrections', index, 'text'], text })),
  ]
}

function reportTexts({
  summary,
  statusText = '',
}: Extract<Entry, { kind: 'report' }>): readonly FrontText[] {
  return [
    ...summary.map((text, index) => ({ path: ['summary', index], text })),
    { path: ['statusText'], text: statusText },
  ]
}

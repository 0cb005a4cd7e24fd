import type { DraftSite, Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'
import { byRight } from './by-right.ts'

/** Search results and lists show descriptions side by side: each must tell its text from others. */
export function descriptions({ entries }: DraftSite): readonly Finding[] {
  return repeated(entries).flatMap((group) => {
    const [first, ...others] = group.sort(byRight)
    return others.map(({ file }) => found(file, first?.file ?? ''))
  })
}

function repeated(entries: readonly Entry[]): readonly Entry[][] {
  const first = new Map<string, Entry>()
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { description } = entry
    if (description === '') continue
    const other = first.get(description)
    if (other === undefined) first.set(description, entry)
    else groups.set(description, [...(groups.get(description) ?? [other]), entry])
  }
  return [...groups.values()]
}

function found(file: string, other: string): Finding {
  const fault = {
    code: 'beskrivning-upprepad',
    message: `Samma beskrivning står i ${other}.`,
    hint: 'Skriv vad just den här texten handlar om.',
  }
  return { file, path: ['description'], part: 'value', fault, holdsBack: true }
}

import type { Finding } from '../draft-site.ts'
import { byRight } from './by-right.ts'
import { onAll, type Seen } from './kept-findings.ts'

const keys = ['file', 'description', 'draft', 'publishDate'] as const
type Described = Seen<(typeof keys)[number]>

/** Search results and lists show descriptions side by side: each must tell its text from others. */
export const descriptions = onAll(keys, (entries) =>
  repeated(entries).flatMap((group) => {
    const [first, ...others] = group.sort(byRight)
    return others.map(({ file }) => found(file, first?.file ?? ''))
  }),
)

function repeated(entries: readonly Described[]): readonly Described[][] {
  const first = new Map<string, Described>()
  const groups = new Map<string, Described[]>()
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

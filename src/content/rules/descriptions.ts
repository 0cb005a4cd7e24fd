import type { DraftSite, Finding } from '../draft-site.ts'

/** Search results and lists show descriptions side by side: each must tell its text from others. */
export function descriptions({ entries }: DraftSite): readonly Finding[] {
  const first = new Map<string, string>()
  return entries.flatMap(({ file, description }): Finding[] => {
    if (description === '') return []
    const other = first.get(description)
    if (other === undefined) {
      first.set(description, file)
      return []
    }
    const fault = {
      code: 'beskrivning-upprepad',
      message: `Samma beskrivning står i ${other}.`,
      hint: 'Skriv vad just den här texten handlar om.',
    }
    return [{ file, path: ['description'], part: 'value', fault, holdsBack: true }]
  })
}

import { addressNotes } from './catalogue/addresses.ts'
import { exceptionNotes } from './catalogue/exceptions.ts'
import { fieldNotes } from './catalogue/fields.ts'
import { fileNotes } from './catalogue/files.ts'
import { linkNotes } from './catalogue/links.ts'
import { mediaNotes } from './catalogue/media.ts'
import { referenceNotes } from './catalogue/references.ts'
import { textNotes } from './catalogue/texts.ts'
import { yamlNotes } from './catalogue/yaml.ts'
import type { RuleNote } from './rule.ts'
import { rules } from './rules.ts'

/** Every code that an editor can meet, in the order of docs/checks.md. */
export const chapters: readonly { readonly title: string; readonly notes: readonly RuleNote[] }[] =
  [
    { title: 'Filer', notes: fileNotes },
    { title: 'Front matter: YAML', notes: yamlNotes },
    { title: 'Front matter: nycklar och värden', notes: fieldNotes },
    { title: 'Det som filer säger om varandra', notes: referenceNotes },
    { title: 'Adresser', notes: addressNotes },
    { title: 'Brödtexten', notes: textNotes },
    { title: 'Länkar', notes: linkNotes },
    { title: 'Bilder, film och bilagor', notes: mediaNotes },
    { title: 'Kontroller av hela webbplatsen', notes: rules },
    { title: 'Undantag', notes: exceptionNotes },
  ]

export const notes: readonly RuleNote[] = chapters.flatMap((chapter) => chapter.notes)

const byCode = new Map(notes.map((note) => [note.code, note]))

export function noteOf(code: string): RuleNote | undefined {
  return byCode.get(code)
}

import { html, type Html } from '../../base/html.ts'
import { nearest } from '../../base/nearest.ts'
import { claimId } from '../passes/headings.ts'
import { placesInside, type PlaceAt } from '../places.ts'
import { asBlocks, asInline, type BlockToken, type FootnoteReference } from '../tokens.ts'
import { report, spend, type UsedNote, type Writing } from './writing.ts'

export function writeReference(
  { label, raw }: FootnoteReference,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  if (!writing.notes.has(label)) {
    const meant = nearest(label, writing.notes.keys())
    report(writing, placeAt(at, raw.length), {
      code: 'fotnot-saknas',
      message: `Fotnoten ${raw} finns inte.`,
      hint: meant
        ? `Menade du [^${meant}]?`
        : `Skriv den på en egen rad, med en tom rad före: ${raw}: Texten i fotnoten.`,
    })
    return html`${raw}`
  }
  const note = usedNote(label, writing)
  if (writing.inLink) return html`<sup>${note.number}</sup>`
  const id = claimId(`${note.id}-ref`, '', writing.ids)
  note.references.push(id)
  return spend(
    writing,
    html`<sup><a class="footnote" id="${id}" href="#${note.id}" aria-label="${writing.words.footnote(note.number)}">${note.number}</a></sup>`,
  )
}

function usedNote(label: string, writing: Writing): UsedNote {
  const known = writing.usedNotes.get(label)
  if (known !== undefined) return known
  const number = writing.usedNotes.size + 1
  const id = claimId(writing.words.footnoteId(number), '', writing.ids)
  const note: UsedNote = { number, id, references: [] }
  writing.usedNotes.set(label, note)
  return note
}

/** The notes, below the text. A note may refer to further notes: the map grows while it is read. */
export function writeNotes(placeAt: PlaceAt, writing: Writing): readonly Html[] {
  if (writing.usedNotes.size === 0) return []
  const { words, ids } = writing
  const id = claimId(words.footnotes, '', ids)
  writing.plain.push(words.footnotes, '\n')
  const items: Html[] = []
  for (const [label, note] of writing.usedNotes)
    items.push(writeNote(label, note, placeAt, writing))
  return [
    html`<section class="footnotes" aria-labelledby="${id}">\n<h2 id="${id}">${words.footnotes}</h2>\n<ol>\n${items}</ol>\n</section>`,
  ]
}

function writeNote(label: string, used: UsedNote, placeAt: PlaceAt, writing: Writing): Html {
  const note = writing.notes.get(label)
  if (note === undefined) return html``
  const { token, at } = note
  const inside = placesInside(placeAt, at, token.raw, token.tokens)
  const tokens = asBlocks(token.tokens)
  const last = tokens.findLastIndex(({ type }) => type !== 'space')
  const end = tokens[last]
  const isText = end?.type === 'paragraph'
  const before = isText ? tokens.slice(0, last) : tokens
  const blocks = writing.write.blocks(before, 0, inside, writing)
  const endAt = before.reduce((sum, { raw }) => sum + raw.length, 0)
  writing.before = ''
  const text = isText ? writing.write.inline(asInline(end.tokens), endAt, inside, writing) : []
  writing.plain.push('\n')
  return html`<li id="${used.id}">${blocks}<p>${text}${linksBack(used, writing)}</p></li>\n`
}

function linksBack({ number, references }: UsedNote, { words }: Writing): readonly Html[] {
  return references.map(
    (id, index) =>
      html` <a class="footnotes__back" href="#${id}" aria-label="${words.backToText(number, index + 1)}">↩</a>`,
  )
}

export function reportNotes(
  tokens: readonly BlockToken[],
  placeAt: PlaceAt,
  writing: Writing,
): void {
  let at = 0
  for (const token of tokens) {
    if (token.type === 'footnoteDefinition') {
      const first = writing.notes.get(token.label)?.token === token
      if (!first)
        report(writing, placeAt(at, token.label.length + 4), {
          code: 'fotnot-dubbel',
          message: `Det finns två fotnoter som heter [^${token.label}]. Bara den första visas.`,
          hint: 'Ge den ena ett annat namn.',
        })
      else if (!writing.usedNotes.has(token.label))
        report(writing, placeAt(at, token.label.length + 4), {
          code: 'fotnot-utan-hanvisning',
          message: `Ingenting i texten hänvisar till fotnoten [^${token.label}]. Den visas inte.`,
          hint: `Skriv [^${token.label}] där den hör hemma, eller ta bort den.`,
        })
    }
    at += token.raw.length
  }
}

import { html, type Html } from '../../base/html.ts'
import { nearest } from '../../base/nearest.ts'
import { cutAtTerms } from '../passes/abbreviations.ts'
import { decodeReferences } from '../passes/character-references.ts'
import { insertion, insertionOf } from '../passes/key-figures.ts'
import { typeset } from '../passes/typography.ts'
import type { PlaceAt } from '../places.ts'
import { quoted, report, type Writing } from './writing.ts'

/** Running text: key figures filled in, set as a printer would, abbreviations explained once. */
export function writeText(text: string, at: number, placeAt: PlaceAt, writing: Writing): Html {
  if (text.includes('::')) reportDirectiveIn(text, at, placeAt, writing)
  const filled = text.includes('{{') ? withFigures(text, at, placeAt, writing) : text
  const set = typeset(decodeReferences(filled), writing.context.locale, writing.before)
  return writeAsIs(set, writing)
}

/** Text that typography must leave alone: an address, or a character that was escaped. */
export function writeAsIs(text: string, writing: Writing): Html {
  if (text === '') return html``
  writing.plain.push(text)
  writing.before = text.charAt(text.length - 1)
  const { abbreviations } = writing
  if (abbreviations === undefined || abbreviations.expansions.size === 0) return html`${text}`
  return html`${cutAtTerms(text, abbreviations).map((piece) =>
    typeof piece === 'string'
      ? html`${piece}`
      : html`<abbr title="${piece.expansion}">${piece.term}</abbr>`,
  )}`
}

function withFigures(text: string, at: number, placeAt: PlaceAt, writing: Writing): string {
  return text.replace(insertion, (written: string, inner: string, index: number) => {
    const found = insertionOf(inner)
    const place = () => placeAt(at + index, written.length)
    switch (found.kind) {
      case 'figure': {
        const figure = writing.context.figure(found.measure)
        if (figure !== undefined) return figure
        report(writing, place(), {
          code: 'okant-nyckeltal',
          message: `Rapporten har inget nyckeltal som heter ${quoted(found.measure)}.`,
          hint: 'Skriv ett id som står under keyFigures överst i filen, eller lägg till nyckeltalet där.',
        })
        return written
      }
      case 'unknown': {
        const meant = nearest(found.name, ['figure'])
        report(writing, place(), {
          code: 'okand-infogning',
          message: `${written} betyder ingenting.`,
          hint: meant
            ? `Menade du {{${meant}:…}} med ett nyckeltals id efter kolon?`
            : 'Det enda som kan infogas är nyckeltal, till exempel {{figure:participants}}.',
        })
        return written
      }
    }
  })
}

function reportDirectiveIn(text: string, at: number, placeAt: PlaceAt, writing: Writing): void {
  const found = /(?:^|\n)(::[a-z]+)/i.exec(text)
  if (found === null) return
  const [whole, directive = ''] = found
  report(writing, placeAt(at + found.index + whole.length - directive.length, directive.length), {
    code: 'direktiv-mitt-i-stycke',
    message: `${directive} står mitt i ett stycke och blir vanlig text.`,
    hint: 'Sätt en tom rad före och efter den.',
  })
}

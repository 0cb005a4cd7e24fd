import type { Tokens } from 'marked'
import { html, type Html } from '../../base/html.ts'
import { nearest } from '../../base/nearest.ts'
import { alertKinds, alertOf, isAlertKind } from '../passes/alerts.ts'
import { placesInside, type PlaceAt } from '../places.ts'
import { asBlocks } from '../tokens.ts'
import { report, type Writing } from './writing.ts'

/** A quote, or a box with a label when it begins with `[!NOTE]`. */
export function writeQuote(
  token: Tokens.Blockquote,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const inside = placesInside(placeAt, at, token.raw, token.tokens)
  const alert = alertOf(token)
  if (alert !== undefined && isAlertKind(alert.word)) {
    const label = writing.words.alerts[alert.word]
    writing.plain.push(label, '\n')
    const blocks = writing.write.blocks(alert.tokens, alert.at, inside, writing)
    return html`<div class="alert alert--${alert.word}" role="note">\n<p class="alert__label">${label}</p>\n${blocks}</div>`
  }
  if (alert !== undefined) {
    const meant = nearest(alert.word, alertKinds)?.toUpperCase()
    report(writing, inside(0, alert.word.length + 3), {
      code: 'okand-ruta',
      message: `Det finns ingen ruta som heter ${alert.word.toUpperCase()}.`,
      hint: `${meant === undefined ? '' : `Menade du [!${meant}]? `}Välj bland NOTE, TIP, IMPORTANT, WARNING och CAUTION.`,
    })
  }
  return html`<blockquote>\n${writing.write.blocks(asBlocks(token.tokens), 0, inside, writing)}</blockquote>`
}

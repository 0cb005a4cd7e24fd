import type { Tokens } from 'marked'
import { html, type Html } from '../../base/html.ts'
import type { LinkedFile } from '../context.ts'
import { addressOf } from '../passes/addresses.ts'
import { decodeReferences } from '../passes/character-references.ts'
import { captionOf, type FigureToken } from '../passes/pictures.ts'
import { plainOf } from '../passes/plain-text.ts'
import { typeset } from '../passes/typography.ts'
import type { PlaceAt } from '../places.ts'
import { asInline } from '../tokens.ts'
import { nothing, quoted, report, spend, type Writing } from './writing.ts'

/** How wide the layout shows a picture of the text. */
const sizes = '(min-width: 48rem) 42rem, 100vw'

export function writePicture(
  token: Tokens.Image,
  decorative: boolean,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const alt = plainOf(asInline(token.tokens)).replace(/\s+/g, ' ').trim()
  if (alt === '' && !decorative) reportMissingText(token, at, placeAt, writing)
  const file = fileOf(token, at, placeAt, writing)
  if (file === undefined) return html`${alt}`
  return spend(writing, pictureOf(file, decorative ? '' : alt))
}

/** A picture alone in its paragraph, with caption and credit when it has a title. */
export function writeFigure(
  { image, decorative }: FigureToken,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const picture = writePicture(image, decorative, at, placeAt, writing)
  const title = typeset(decodeReferences(image.title ?? ''), writing.context.locale)
  const { caption, credit } = captionOf(title)
  if (title.trim() === '') return html`<figure class="picture">${picture}</figure>`
  writing.plain.push(title)
  const small = credit === '' ? nothing : html` <small>${credit}</small>`
  return html`<figure class="picture">\n${picture}\n<figcaption>${caption}${small}</figcaption>\n</figure>`
}

function pictureOf({ url, picture }: LinkedFile, alt: string): Html {
  if (picture === undefined) return html`<img src="${url}" alt="${alt}" loading="lazy">`
  const { src, width, height, sources } = picture
  const image = html`<img src="${src}" width="${width}" height="${height}" alt="${alt}" loading="lazy">`
  if (sources.length === 0) return image
  return html`<picture>${sources.map(
    ({ type, srcset }) => html`<source type="${type}" srcset="${srcset}" sizes="${sizes}">`,
  )}${image}</picture>`
}

function fileOf(
  token: Tokens.Image,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): LinkedFile | undefined {
  const address = addressOf(token.href)
  const place = placeAt(at, token.raw.length)
  switch (address.kind) {
    case 'file':
    case 'site': {
      const reference = address.kind === 'file' ? address.reference : decodeReferences(token.href)
      const file = writing.context.fileAt(reference)
      if (file?.type.startsWith('image/')) return file
      report(
        writing,
        place,
        file === undefined
          ? {
              code: 'bild-saknas',
              message: `Bilden ${quoted(reference)} finns inte.`,
              hint: 'Rätta namnet eller lägg bilden bredvid texten.',
            }
          : {
              code: 'ingen-bild',
              message: `${quoted(reference)} är ingen bild.`,
              hint: 'Länka till filen i stället: ta bort utropstecknet. En film skrivs ::video{url="…"}.',
            },
      )
      return undefined
    }
    case 'web':
      report(writing, place, {
        code: 'bild-fran-annan-webbplats',
        message: 'Bilden ligger på en annan webbplats, som då får veta vem som läser.',
        hint: 'Lägg bilden bredvid texten och skriv bara filens namn. Kontrollera att du får använda den.',
      })
      return undefined
    case 'contact':
    case 'forbidden':
      report(writing, place, {
        code: 'farlig-lank',
        message: `${quoted(token.href)} kan inte visas som bild.`,
        hint: 'Lägg bilden bredvid texten och skriv bara filens namn.',
      })
      return undefined
  }
}

function reportMissingText(
  token: Tokens.Image,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): void {
  report(writing, placeAt(at, token.raw.length), {
    code: 'alt-text-saknas',
    message: 'Bilden har ingen text för den som inte ser den.',
    hint: 'Skriv mellan hakparenteserna vad bilden visar: ![Lastport och fyra hyllrader](plan.jpg). Säger bilden inget som texten inte säger: ![](linje.svg){decorative}.',
  })
}

import { z } from 'zod'
import { locales } from '../../i18n/locale.ts'
import {
  type Calendar,
  day,
  id,
  idIn,
  list,
  sitePath,
  text,
  timeIn,
  words,
  yesOrNo,
} from './scalars.ts'

/** The front matter that reports, projects and pages share. */
export function entryShape(calendar: Calendar) {
  const time = timeIn(calendar)
  return {
    title: text(3, 110).describe('Rubriken. Den ändrar aldrig adressen.'),
    date: time.exactOptional().describe('Dagen som läsarna ser som publiceringsdag.'),
    publishDate: time.exactOptional().describe('När texten blir synlig. Annars vid date.'),
    expiryDate: time
      .exactOptional()
      .describe('När texten lämnar webbplatsen. Adressen säger sedan att den är borta.'),
    draft: yesOrNo.default(false).describe('Om texten är ett utkast, som läsare inte ser.'),
    lang: z.enum(locales).exactOptional().describe('Språket, om filnamnet inte säger det.'),
    aliases: list(sitePath).describe('Gamla adresser som ska leda hit.'),
    authors: list(idIn('people')).describe('De som har skrivit.'),
    contact: idIn('people').exactOptional().describe('Den som svarar på frågor.'),
    topics: list(idIn('topics')).describe('Vad texten handlar om.'),
    image: picture.exactOptional().describe('Bilden överst.'),
    attachments: list(attachment).describe('Filer att ladda ner.'),
    updates: list(updateIn(calendar)).describe('Ändringar som läsarna ska få veta om.'),
    corrections: list(correctionIn(calendar)).describe('Rättelser, som visas ovanför texten.'),
    withdrawn: withdrawnIn(calendar).exactOptional().describe('Om texten är tillbakadragen.'),
    reviewBy: day
      .exactOptional()
      .describe('Dagen då texten ska ses över. Sedan påminner kontrollen.'),
    robots: z.enum(['index', 'noindex']).default('index').describe('Om sökmotorer får visa den.'),
    ignoreChecks: list(ignoredCheck).describe('Kontroller som inte gäller här, med skäl.'),
  }
}

const picture = z
  .strictObject({
    src: words.describe('Filen, bredvid texten eller från innehållsmappen.'),
    alt: words.exactOptional().describe('Vad bilden visar, för den som inte ser den.'),
    decorative: yesOrNo.exactOptional().describe('Bilden säger inget och behöver ingen alt-text.'),
    caption: words.exactOptional().describe('Bildtext.'),
    credit: words.exactOptional().describe('Vem som har gjort bilden.'),
  })
  .superRefine(({ alt, decorative = false }, context) => {
    if (decorative === (alt === undefined)) return
    context.addIssue(
      decorative
        ? {
            code: 'custom',
            path: ['decorative'],
            params: {
              fault: {
                code: 'alt-och-dekorativ',
                message: 'Bilden har alt-text och sägs ändå vara dekorativ.',
                hint: 'Ta bort alt om bilden inte säger något, annars decorative.',
              },
            },
          }
        : {
            code: 'custom',
            params: {
              isMissing: true,
              fault: {
                code: 'alt-saknas',
                message: 'Bilden under image saknar alt-text.',
                hint: 'Skriv under alt vad bilden visar, eller decorative: true om den inget säger.',
              },
            },
          },
    )
  })
  .meta({
    anyOf: [
      { required: ['alt'] },
      { required: ['decorative'], properties: { decorative: { const: true } } },
    ],
  })

const attachment = z.strictObject({
  file: words.describe('Filen, bredvid texten eller från innehållsmappen.'),
  title: words.describe('Vad dokumentet heter.'),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .exactOptional()
    .describe('Språket, om det är ett annat än textens.'),
  note: words.exactOptional().describe('Något att veta före nedladdning.'),
})

const updateIn = (calendar: Calendar) =>
  z.strictObject({
    date: timeIn(calendar).describe('När texten ändrades.'),
    note: words.describe('Vad som ändrades.'),
    type: z.enum(['major', 'minor']).default('major').describe('Små ändringar (minor) visas inte.'),
  })

const correctionIn = (calendar: Calendar) =>
  z.strictObject({
    date: timeIn(calendar).describe('När felet rättades.'),
    text: words.describe('Vad som var fel, och vad som är rätt.'),
    keyFigure: idIn('measures').exactOptional().describe('Nyckeltalet som rättades.'),
  })

const withdrawnIn = (calendar: Calendar) =>
  z
    .strictObject({
      date: timeIn(calendar).describe('När texten drogs tillbaka.'),
      reason: words.describe('Varför, i ord till läsarna.'),
      replacedBy: words.exactOptional().describe('Det som gäller i stället.'),
      mode: z
        .enum(['keep', 'gone', 'redirect'])
        .default('keep')
        .describe('keep: texten står kvar med ett besked. gone: borta. redirect: leder vidare.'),
    })
    .superRefine(({ mode, replacedBy }, context) => {
      if (mode !== 'redirect' || replacedBy !== undefined) return
      const fault = {
        code: 'saknas',
        message: 'withdrawn leder vidare (mode: redirect) men säger inte vart.',
        hint: 'Lägg till replacedBy med adressen till det som gäller i stället.',
      }
      context.addIssue({ code: 'custom', params: { fault, isMissing: true } })
    })
    .meta({
      if: { required: ['mode'], properties: { mode: { const: 'redirect' } } },
      then: { required: ['replacedBy'] },
    })

const ignoredCheck = z.strictObject({
  rule: id.describe('Kontrollens namn, som det står i beskedet.'),
  reason: text(5, 500).describe('Varför den inte gäller här.'),
})

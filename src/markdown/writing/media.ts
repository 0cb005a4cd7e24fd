import { html, type Html } from '../../base/html.ts'
import { nearest } from '../../base/nearest.ts'
import type { BodyPart } from '../body.ts'
import type { LinkedFile } from '../context.ts'
import { type Address, addressOf } from '../passes/addresses.ts'
import { claimId } from '../passes/headings.ts'
import { type LinkedMedia, type VideoWords, videoWordsOf } from '../passes/media.ts'
import type { PlaceAt } from '../places.ts'
import type { BlockToken, Directive } from '../tokens.ts'
import { quoted, report, type Writing } from './writing.ts'

/** Media by a link: an embed, whose title is the link's text. */
export function writeLinkedMedia(
  { reference, title }: LinkedMedia,
  token: BlockToken,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): readonly BodyPart[] {
  if (reference.media === 'video')
    report(writing, placeAt(at, token.raw.trimEnd().length), {
      code: 'video-utan-undertexter',
      message: 'Det framgår inte om filmen har undertexter.',
      hint: `Skriv ::video{url="${reference.link}" title="Vad filmen visar" captions=yes}, eller transcript="…" med adressen till samma innehåll i text.`,
    })
  return [embedPart(reference, title || fallbackTitle(reference.link, writing), writing)]
}

/** `::video{…}`: an embed or a video of our own; as a link or as its title when it is neither. */
export function writeDirective(
  directive: Directive,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): readonly BodyPart[] {
  if (directive.name !== 'video') return [prose(writeUnknown(directive, at, placeAt, writing))]
  const words = videoWordsOf(directive)
  const place = () => placeAt(at, directive.raw.trimEnd().length)
  for (const { at: start, length, message, hint } of words.faults)
    report(writing, placeAt(at + start, length), { code: 'fel-i-direktiv', message, hint })
  if (words.faults.length === 0) reportMissing(words, place, writing)
  const part = videoPart(words, place, writing)
  const transcript = words.values.transcript
  return transcript === undefined
    ? [part]
    : [part, prose(writeTranscript(transcript, words, place, writing))]
}

/** A directive in a list or a quote, where no media can stand. */
export function writeStrayDirective(
  directive: Directive,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  if (directive.name !== 'video') return writeUnknown(directive, at, placeAt, writing)
  report(writing, placeAt(at, directive.raw.trimEnd().length), {
    code: 'direktiv-pa-fel-plats',
    message: '::video kan inte stå i en lista eller ett citat.',
    hint: 'Flytta den till en egen rad, längst till vänster, med en tom rad före och efter.',
  })
  const { url = '', title = '' } = videoWordsOf(directive).values
  return linkOrText(addressOf(url), title)
}

function writeUnknown(
  { name, raw }: Directive,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const meant = nearest(name, ['video'])
  report(writing, placeAt(at, name.length + 2), {
    code: 'okant-direktiv',
    message: `::${name} betyder ingenting.`,
    hint: meant
      ? `Menade du ::${meant}?`
      : 'Det enda som finns är ::video{url="…" title="…" captions=yes}.',
  })
  writing.plain.push(raw.trim(), '\n')
  return html`<p>${raw.trim()}</p>`
}

type PlaceOf = () => ReturnType<PlaceAt>

function reportMissing({ values }: VideoWords, place: PlaceOf, writing: Writing): void {
  const { title = '', captions, transcript = '' } = values
  if (title === '')
    report(writing, place(), {
      code: 'video-utan-titel',
      message: 'Filmen har ingen titel.',
      hint: 'Skriv vad filmen visar: title="Så går en kurs till".',
    })
  if ((captions === undefined || captions === 'no' || captions === '') && transcript === '')
    report(writing, place(), {
      code: 'video-utan-undertexter',
      message: 'Filmen har varken undertexter eller text.',
      hint: 'Skriv captions=yes när filmen har undertexter, captions="fil.vtt" för en egen fil, eller transcript="…" med adressen till samma innehåll i text.',
    })
}

function videoPart(words: VideoWords, place: PlaceOf, writing: Writing): BodyPart {
  const { url = '', title: given = '' } = words.values
  const address = addressOf(url)
  const title = given || fallbackTitle(url, writing)
  writing.plain.push(title, '\n')
  switch (address.kind) {
    case 'web': {
      const reference = writing.context.embedAt(new URL(address.href))
      if (reference !== undefined)
        return embedPart(reference, title, writing, posterOf(words, place, writing))
      report(writing, place(), {
        code: 'okand-videotjanst',
        message:
          'Adressen leder inte till en film eller ett inlägg hos en tjänst som webbplatsen använder. Den visas som länk.',
        hint: 'Kontrollera adressen. Nya tjänster läggs till under thirdParty i site.yaml.',
      })
      return prose(linkOrText(address, title))
    }
    case 'file':
    case 'site': {
      const reference = address.kind === 'file' ? address.reference : url
      const file = writing.context.fileAt(reference)
      if (file?.type.startsWith('video/')) return ownVideoPart(file, title, words, place, writing)
      report(writing, place(), missingVideo(reference, file))
      return prose(linkOrText(addressOf(file?.url ?? ''), title))
    }
    case 'contact':
    case 'forbidden':
      report(
        writing,
        place(),
        url === ''
          ? {
              code: 'video-utan-adress',
              message: 'Filmen har ingen adress.',
              hint: 'Skriv url="https://…" eller namnet på en film som ligger bredvid texten.',
            }
          : {
              code: 'farlig-lank',
              message: `${quoted(url)} är ingen adress till en film.`,
              hint: 'Skriv en adress som börjar med https://, eller namnet på en fil.',
            },
      )
      return prose(linkOrText(address, title))
  }
}

function ownVideoPart(
  { url, type }: LinkedFile,
  title: string,
  { values }: VideoWords,
  place: PlaceOf,
  writing: Writing,
): BodyPart {
  const { captions } = values
  const video = { url, type, title, ...posterOf({ values }, place, writing) }
  if (captions === undefined || ['', 'yes', 'no'].includes(captions))
    return { kind: 'video', video }
  const file = writing.context.fileAt(captions)
  if (file?.type !== 'text/vtt') {
    report(writing, place(), {
      code: 'undertexter-saknas',
      message:
        file === undefined
          ? `Filen ${quoted(captions)} finns inte.`
          : `${quoted(captions)} är inte undertexter i formatet WebVTT (.vtt).`,
      hint: 'Lägg filen med undertexter bredvid texten, eller skriv captions=yes när de syns i själva filmen.',
    })
    return { kind: 'video', video }
  }
  const lang = /\.([a-z]{2,3})\.vtt$/.exec(captions)?.[1] ?? writing.context.locale
  return { kind: 'video', video: { ...video, captions: { url: file.url, lang } } }
}

/** A picture of our own in the place of a film that does not run yet. */
function posterOf(
  { values: { poster } }: Pick<VideoWords, 'values'>,
  place: PlaceOf,
  writing: Writing,
): { readonly poster?: string } {
  if (poster === undefined) return {}
  const file = writing.context.fileAt(poster)
  if (file?.type.startsWith('image/')) return { poster: file.picture?.src ?? file.url }
  report(writing, place(), {
    code: 'bild-saknas',
    message:
      file === undefined
        ? `Bilden ${quoted(poster)} finns inte.`
        : `${quoted(poster)} är ingen bild.`,
    hint: 'Lägg bilden bredvid texten och rätta namnet efter poster, eller ta bort poster.',
  })
  return {}
}

function missingVideo(reference: string, file: LinkedFile | undefined) {
  return file === undefined
    ? {
        code: 'video-saknas',
        message: `Filmen ${quoted(reference)} finns inte.`,
        hint: 'Rätta namnet eller lägg filmen bredvid texten.',
      }
    : {
        code: 'ingen-video',
        message: `${quoted(reference)} är ingen film.`,
        hint: 'Skriv namnet på en film, till exempel kurs.mp4.',
      }
}

function writeTranscript(
  written: string,
  { values }: VideoWords,
  place: PlaceOf,
  writing: Writing,
): Html {
  const address = addressOf(written)
  const text = writing.words.transcript(values.title ?? '')
  if (address.kind === 'site') writing.links.push({ href: address.href, place: place() })
  if (address.kind !== 'file') return linkOrText(address, text)
  const file = writing.context.fileAt(address.reference)
  if (file !== undefined) return linkOrText(addressOf(file.url), text)
  report(writing, place(), {
    code: 'bilaga-saknas',
    message: `Filen ${quoted(address.reference)} finns inte.`,
    hint: 'Rätta namnet efter transcript, eller lägg filen bredvid texten.',
  })
  return html``
}

function embedPart(
  reference: LinkedMedia['reference'],
  title: string,
  writing: Writing,
  poster: { readonly poster?: string } = {},
): BodyPart {
  const number = (writing.embeds += 1)
  const anchor = claimId(`embed-${number}`, '', writing.ids)
  return { kind: 'embed', embed: { ...reference, anchor, title, ...poster } }
}

function prose(markup: Html): BodyPart {
  return { kind: 'prose', html: markup }
}

function linkOrText(address: Address, text: string): Html {
  switch (address.kind) {
    case 'web':
    case 'site':
      return html`<p><a href="${address.href}">${text}</a></p>`
    case 'file':
    case 'contact':
    case 'forbidden':
      return html`<p>${text}</p>`
  }
}

function fallbackTitle(address: string, { words }: Writing): string {
  return words.media(URL.canParse(address) ? new URL(address).hostname : address)
}

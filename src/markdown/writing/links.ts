import { html, type Html } from '../../base/html.ts'
import type { Tokens } from 'marked'
import { addressOf } from '../passes/addresses.ts'
import { fileFacts } from '../passes/files.ts'
import { decodeReferences } from '../passes/character-references.ts'
import { saysNothing } from '../passes/link-text.ts'
import type { PlaceAt } from '../places.ts'
import { asInline } from '../tokens.ts'
import { writeAsIs } from './text.ts'
import { attribute, quoted, report, spend, wordsOf, type Writing } from './writing.ts'

export function writeLink(
  token: Tokens.Link,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  if (writing.inLink) return writeContent(token, at, placeAt, writing)
  const from = writing.plain.length
  writing.inLink = true
  const content = writeContent(token, at, placeAt, writing)
  writing.inLink = false
  if (saysNothing(wordsOf(writing, from)) && !asInline(token.tokens).some(isImage))
    reportEmptyText(token, at, placeAt, writing)
  // A link without words could not be heard or clicked: its address is better than nothing.
  const shown = content.toString().trim() === '' ? html`${writeAsIs(token.href, writing)}` : content
  return spend(writing, linkTo(token, shown, at, placeAt, writing))
}

function writeContent(token: Tokens.Link, at: number, placeAt: PlaceAt, writing: Writing): Html {
  if (token.autolink === true) return html`${writeAsIs(token.text, writing)}`
  return html`${writing.write.inline(asInline(token.tokens), at + 1, placeAt, writing)}`
}

function linkTo(
  token: Tokens.Link,
  content: Html,
  at: number,
  placeAt: PlaceAt,
  writing: Writing,
): Html {
  const address = addressOf(token.href, token.autolink)
  const place = () => placeAt(at, token.raw.length)
  const title = attribute('title', token.title ? decodeReferences(token.title) : undefined)
  switch (address.kind) {
    case 'web':
    case 'contact':
      return html`<a href="${address.href}"${title}>${content}</a>`
    case 'site': {
      const file = writing.context.fileAt(token.href)
      if (file !== undefined) return linkToFile(file, '', content, writing)
      writing.links.push({ href: address.href, place: place() })
      return html`<a href="${address.href}"${title}>${content}</a>`
    }
    case 'file': {
      const file = writing.context.fileAt(address.reference)
      if (file !== undefined) return linkToFile(file, address.fragment, content, writing)
      report(writing, place(), {
        code: 'bilaga-saknas',
        message: `Filen ${quoted(address.reference)} finns inte.`,
        hint: 'Rätta namnet eller lägg filen bredvid texten. Ska länken gå till en sida: börja med snedstreck, till exempel /nyheter.',
      })
      return content
    }
    case 'forbidden':
      report(writing, place(), {
        code: 'farlig-lank',
        message: `Länken till ${quoted(token.href)} är inte tillåten. Den visas utan adress.`,
        hint: 'En adress börjar med https://, http://, mailto:, tel: eller / eller är namnet på en fil.',
      })
      return content
  }
}

type File = NonNullable<ReturnType<Writing['context']['fileAt']>>

function linkToFile(file: File, fragment: string, content: Html, writing: Writing): Html {
  const facts = ` (${fileFacts(file, writing.context.locale)})`
  writing.plain.push(facts)
  return html`<a href="${file.url}${fragment}" type="${file.type}">${content}<span class="file-facts">${facts}</span></a>`
}

function isImage({ type }: { readonly type: string }): boolean {
  return type === 'image'
}

function reportEmptyText(token: Tokens.Link, at: number, placeAt: PlaceAt, writing: Writing): void {
  const place = placeAt(at, token.raw.length)
  report(writing, place, {
    code: 'tom-lanktext',
    message:
      token.text.trim() === ''
        ? 'Länken har ingen text.'
        : `Länktexten ${quoted(token.text.trim())} säger inte vart länken leder.`,
    hint: 'Skriv vad som finns bakom länken, till exempel [rapporten från i våras](/nyheter/…).',
  })
}

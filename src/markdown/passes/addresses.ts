import { decodeReferences } from './character-references.ts'

/** Where an address leads, and how it is safely written. Anything else is forbidden. */
export type Address =
  /** Within this site: `/kakor`, `#rubrik`. */
  | { readonly kind: 'site'; readonly href: string }
  /** Relative: a file of the content folder, as written, without `fragment` (`#page=3`). */
  | { readonly kind: 'file'; readonly reference: string; readonly fragment: string }
  /** http or https; `new URL(href)` does not throw. */
  | { readonly kind: 'web'; readonly href: string }
  /** mailto or tel. */
  | { readonly kind: 'contact'; readonly href: string }
  | { readonly kind: 'forbidden' }

/** Reads an address as a browser would: entities decoded, and no scheme but those of the list. */
export function addressOf(written: string, autolink = false): Address {
  if (written.length > longest) return { kind: 'forbidden' }
  const text = (autolink ? written : decodeReferences(written)).trim()
  const scheme = /^([^/?#]*?):/.exec(text)?.[1]
  if (scheme !== undefined) return absoluteOf(scheme.toLowerCase(), text)
  if (text === '' || /^[/\\]{2}/.test(text)) return { kind: 'forbidden' }
  if (/^[/#?]/.test(text)) return { kind: 'site', href: encode(text) }
  const end = text.search(/[#?]/)
  if (end === -1) return { kind: 'file', reference: text, fragment: '' }
  return { kind: 'file', reference: text.slice(0, end), fragment: encode(text.slice(end)) }
}

/** Characters: browsers and servers give up about here. */
const longest = 4000

// Whatever stands before the first colon counts as a scheme, `java\tscript` and `ja&shy;vascript`
// too: a browser drops some characters that we would have to know of.
function absoluteOf(scheme: string, text: string): Address {
  switch (scheme) {
    case 'http':
    case 'https': {
      const href = encode(text)
      return /^https?:\/\/[^/\\]/i.test(text) && URL.canParse(href)
        ? { kind: 'web', href }
        : { kind: 'forbidden' }
    }
    case 'mailto':
    case 'tel':
      return { kind: 'contact', href: encode(text) }
  }
  return { kind: 'forbidden' }
}

/** Percent-encodes what may not stand in an address, and leaves what is encoded already. */
function encode(address: string): string {
  return encodeURI(address).replaceAll('%25', '%')
}

import type { Locale } from '../i18n/locale.ts'

/** A request's target in its two parts, both as they were sent. */
export interface Target {
  readonly pathname: string
  /** With its question mark; empty where there is none. */
  readonly search: string
}

export function targetOf(url: string): Target {
  const mark = url.indexOf('?')
  return mark === -1
    ? { pathname: url, search: '' }
    : { pathname: url.slice(0, mark), search: url.slice(mark) }
}

/**
 * A path as this server takes it: from `/`, printable ASCII, percent-encoding that is whole and
 * hides no control character. Node's parser lets through much else (`http://evil/`, any byte).
 */
export function isWellFormed({ pathname, search }: Target): boolean {
  return path.test(pathname) && query.test(search) && !hiddenControl.test(pathname)
}

const path = /^\/(?:[!$&-;=@-Z_a-z~]|%[\da-f]{2})*$/i
const query = /^(?:\?[\x21\x22\x24-\x7e]*)?$/
const hiddenControl = /%(?:[01][\da-f]|7f)/i

/**
 * The one form that an address has: lower case, single slashes, none at the end, no `index.html`,
 * nothing percent-encoded that need not be.
 */
export function canonicalPathOf(pathname: string): string {
  const plain = pathname
    .replace(/%[\da-f]{2}/gi, decodeUnreserved)
    .replace(/\/{2,}/g, '/')
    .toLowerCase()
    .replace(/(?:\/index\.html)*\/?$/, '')
  return plain === '' ? '/' : plain
}

/** The language that an address belongs to, whether or not the site answers there. */
export function localeOf(pathname: string): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'sv'
}

/** RFC 3986 §2.3: encoded or not, these characters are the same. */
function decodeUnreserved(encoded: string): string {
  const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
  return /[\w.~-]/.test(character) ? character : encoded
}

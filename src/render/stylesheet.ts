import { transform } from 'lightningcss'
import { accentsOf } from './accent.ts'

/** One stylesheet of all: tokens, base, then each component in the order of the alphabet. */
export function buildStylesheet(
  sheets: readonly { readonly name: string; readonly source: string }[],
  accent: string,
): Uint8Array {
  const ordered = [...sheets].sort((a, b) => rank(a.name) - rank(b.name) || compare(a.name, b.name))
  const sources = ordered.map((sheet) => sheet.source)
  if (accent !== '') sources.push(accentRule(accent))
  return transform({
    filename: 'site.css',
    code: Buffer.from(sources.join('\n')),
    minify: true,
  }).code
}

function accentRule(accent: string): string {
  const { light, dark } = accentsOf(accent)
  return `:root { --accent-light: ${light}; --accent-dark: ${dark} }`
}

const first = ['css/tokens.css', 'css/base.css']

function rank(name: string): number {
  const place = first.indexOf(name)
  return place === -1 ? first.length : place
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}

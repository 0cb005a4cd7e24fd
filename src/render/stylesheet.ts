import { bundle, transform } from 'lightningcss'
import { accentsOf } from './accent.ts'

/** A page's stylesheet in one piece: what the file at `path` imports, in the site's accent. */
export function buildStylesheet(path: string, accent: string): Uint8Array {
  const { code } = bundle({ filename: path, minify: true })
  if (accent === '') return code
  return transform({
    filename: path,
    code: Buffer.concat([code, Buffer.from(accentRule(accent))]),
    minify: true,
  }).code
}

function accentRule(accent: string): string {
  const { light, dark } = accentsOf(accent)
  return `:root { --accent-light: ${light}; --accent-dark: ${dark} }`
}

import type { Html } from '../base/html.ts'

/** An XML document from escaped markup, without the characters that XML 1.0 does not allow. */
export function xmlDocument(root: Html): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${cleaned(root.toString())}\n`
}

/** XML 1.0, 2.2: other characters make the whole document unreadable, escaped or not. */
function cleaned(markup: string): string {
  return markup.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
}

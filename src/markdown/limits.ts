/** Bytes of Markdown in one body. */
export const mostSource = 256 * 1024

/** Characters of markup in one body. */
export const mostMarkup = 2 * 1024 * 1024

/**
 * marked calls itself for each level and reads what is inside once per level, so that a few
 * thousand `>` end its stack and cost seconds before they do.
 * @throws RangeError
 */
export function assertShallow(source: string): void {
  if (deepOnOneLine.test(source) || deepByIndent.test(source))
    throw new RangeError('quotes or lists nest too deep')
}

const deepOnOneLine = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}/m
const deepByIndent = /^ {160,}(?:[-+*]|\d{1,9}[.)])[ \t]/m

/**
 * marked looks for the end of each emphasis among all that follow: 100 kB of `*a_` in one
 * paragraph take it a minute. No paragraph of a report comes near this many.
 * @throws RangeError
 */
export function assertCalm(paragraph: string): void {
  if (paragraph.length < mostEmphasis) return
  let marks = 0
  for (const character of paragraph)
    if (character === '*' || character === '_' || character === '~') marks += 1
  if (marks > mostEmphasis) throw new RangeError('a paragraph has too many marks of emphasis')
}

const mostEmphasis = 500

/** Characters that no page may hold, and halves of characters, as U+FFFD: nothing else moves. */
export function withoutControls(source: string): string {
  // Without `u` the test is twice as fast; it then also meets the halves of whole characters.
  if (!/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/.test(source))
    return source
  return source.replace(
    /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu,
    '\ufffd',
  )
}

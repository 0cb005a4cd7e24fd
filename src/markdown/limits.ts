/** Bytes of Markdown in one body. */
export const mostSource = 256 * 1024

/**
 * marked calls itself for each level and reads what is inside once per level, so that a few
 * thousand `>` end its stack and cost seconds before they do.
 * @throws RangeError
 */
export function assertShallow(source: string): void {
  if (/^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){40}/m.test(source))
    throw new RangeError('quotes or lists nest too deep')
}

/** Characters that no page may hold, and halves of characters, as U+FFFD: nothing else moves. */
export function withoutControls(source: string): string {
  return source.replace(
    /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]/gu,
    '\ufffd',
  )
}

/** A text as one scalar of YAML that every reader takes as that text. */
export function yamlText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return isPlain(line) ? line : `'${line.replaceAll("'", "''")}'`
}

/** Begins with a letter, and holds nothing that YAML gives a meaning; narrower than it need be. */
function isPlain(text: string): boolean {
  return (
    /^\p{L}[\p{L}\p{M}\p{N} .,()/–-]*$/u.test(text) &&
    !/^(true|false|yes|no|on|off|null)$/i.test(text)
  )
}

/** `&nbsp;`, `&#228;` and `&#xE4;` as the characters that they stand for. Unknown names stay. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,30}));/g,
    (written, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? written
      return characterOf(
        decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10),
      )
    },
  )
}

/** What an editor has reason to write by name; all else can be typed as it is. */
const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['sect', '§'],
  ['para', '¶'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['times', '×'],
  ['divide', '÷'],
  ['minus', '−'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['sup2', '²'],
  ['sup3', '³'],
  ['euro', '€'],
  ['pound', '£'],
  ['larr', '←'],
  ['rarr', '→'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['aring', 'å'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Aring', 'Å'],
  ['eacute', 'é'],
  ['uuml', 'ü'],
])

/** A character that no page may hold (HTML Standard, 13.2.5.80) becomes U+FFFD. */
function characterOf(code: number): string {
  const forbidden =
    code > 0x10ffff ||
    (code < 0x20 && code !== 0x9 && code !== 0xa) ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code & 0xfffe) === 0xfffe ||
    (code >= 0xfdd0 && code <= 0xfdef)
  return forbidden ? '\ufffd' : String.fromCodePoint(code)
}

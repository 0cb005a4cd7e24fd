import type { Locale } from '../../i18n/locale.ts'

const noBreak = '\u00a0'

/**
 * Text as a printer in that language would set it: quotation marks, dashes in ranges, and spaces
 * that hold numbers and units together. Never for code or addresses.
 * @param before the character that the text follows, or nothing at the start of a block
 */
export function typeset(text: string, locale: Locale, before = ''): string {
  if (!/["'\d]|\.\.\.| - /.test(text)) return text
  let set = text
  if (/["']/.test(set)) set = locale === 'sv' ? swedishQuotes(set) : englishQuotes(set, before)
  if (set.includes('...')) set = set.replaceAll('...', '…')
  if (set.includes(' - ')) set = set.replace(/(?<=[^\s\d]) - (?=\S)/g, ' – ')
  return /\d/.test(set) ? withNumbers(set) : set
}

// Skrivregler: the same mark before and after.
function swedishQuotes(text: string): string {
  return text.replaceAll('"', '”').replaceAll("'", '’')
}

function englishQuotes(text: string, before: string): string {
  return text.replace(/["']/g, (mark, at: number) => {
    const opens = /^[\s([{–—“‘]?$/.test(at === 0 ? before : text.charAt(at - 1))
    if (mark === '"') return opens ? '“' : '”'
    return opens ? '‘' : '’'
  })
}

const groups = /(?<![\d.,])(\d{1,3}) (?=\d{3}(?!\d))/g
const units =
  /(\d) (?=(?:%|‰|°C|(?:kr|kronor|mkr|tkr|öre|procent|procentenheter|miljoner|miljarder|per cent|million|billion|kg|g|mg|ton|km|m|cm|mm|m²|km²|m³|ha|l|dl|kWh|MWh|GWh|TWh|kW|MW|tim|h|min|s|kB|MB|GB|år|st)(?![\p{L}\d])))/gu
const marks = /(?<![\p{L}\d])(kl\.|kl|nr|s\.|sid\.|ca|No\.|no\.|p\.|pp\.|§) (?=\d)/gu
const ranges =
  /(?<![\p{L}\d.,:/+–-])(\d{1,4}(?:[.,:]\d{1,2})?)-(\d{1,4}(?:[.,:]\d{1,2})?)(?![\p{L}\d/-]|[.,:]\d)/gu

// Each pattern looks behind or ahead at every character: a plain look tells first if it is needed.
function withNumbers(text: string): string {
  let set = text
  if (/\d \d{3}/.test(set)) set = set.replace(groups, `$1${noBreak}`)
  if (/\d [^\s\d]/.test(set)) set = set.replace(units, `$1${noBreak}`)
  if (/[.lra§] \d/.test(set)) set = set.replace(marks, `$1${noBreak}`)
  if (/\d-\d/.test(set))
    set = set.replace(ranges, (written, from: string, to: string) =>
      isRange(from, to) ? `${from}–${to}` : written,
    )
  return set
}

/** Rising numbers are a range; `08-12`, `2021-05` and `3-2` are something else. */
function isRange(from: string, to: string): boolean {
  if (/^0\d/.test(from) || /^0\d/.test(to)) return from.includes('.') && rises(from, to)
  return rises(from, to) || (from.length === 4 && to.length === 2 && rises(from.slice(2), to))
}

function rises(from: string, to: string): boolean {
  return Number(from.replace(/[,:]/, '.')) < Number(to.replace(/[,:]/, '.'))
}

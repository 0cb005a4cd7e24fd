import { startOfFile } from '../../base/problem.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Rule } from '../rule.ts'
import { wordsIn } from '../words-in.ts'

export const wrongLanguage: Rule = {
  code: 'fel-sprak',
  severity: 'warning',
  what: 'Texten är på ett annat språk än filen säger.',
  why: 'Skärmläsaren läser svenska med engelskt uttal, och sökmotorer visar sidan för fel läsare.',
  remedy: 'Översätt texten, eller gör den till ett utkast så länge.',
  example: 'rapport.en.md med svensk text',
  *find({ entries, proseOf }) {
    for (const entry of entries) {
      const { passages } = proseOf(entry)
      const words = passages.flatMap(({ text }) => wordsIn(text.toLowerCase()))
      if (words.length < 25) continue
      const counts = { sv: countIn(words, 'sv'), en: countIn(words, 'en') }
      const other = entry.locale === 'sv' ? 'en' : 'sv'
      if (counts[other] < 5 || counts[other] < 3 * counts[entry.locale]) continue
      yield {
        file: entry.file,
        place: passages[0]?.placeAt(0, 1) ?? startOfFile,
        message: `Filen är på ${names[entry.locale]}, men texten verkar vara på ${names[other]}.`,
        hint: 'Översätt texten, eller sätt draft: true tills den är översatt.',
      }
    }
  },
}

const names: Readonly<Record<Locale, string>> = { sv: 'svenska', en: 'engelska' }

/** Small words that only one of the languages has. */
const small: Readonly<Record<Locale, ReadonlySet<string>>> = {
  sv: new Set(
    'och att det som en är av på för den med till inte om ett vi har från vid också'.split(' '),
  ),
  en: new Set(
    'the and of to is that it for with was on are be this have from by not they which'.split(' '),
  ),
}

function countIn(words: readonly string[], locale: Locale): number {
  return words.filter((word) => small[locale].has(word)).length
}

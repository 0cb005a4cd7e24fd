import { type Match, matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const numberForm: Rule = {
  code: 'talformat',
  severity: 'advice',
  what: 'Ett tal i en svensk text är skrivet med decimalpunkt, utan mellanslag före %, eller utan mellanrum i stora tal.',
  why: 'På svenska är 1.500 och 3.5 svåra att tolka, och stora tal utan mellanrum svåra att läsa (Svenska skrivregler).',
  remedy: 'Skriv 3,5 och 50 % och 12 500.',
  example: 'Kostnaden ökade med 3.5% till 1250000 kronor.',
  *find(look) {
    for (const { pattern, wordsOf } of forms)
      for (const match of matchesIn(look, pattern)) {
        if (match.entry.locale !== 'sv') continue
        yield { file: match.entry.file, place: match.place, ...wordsOf(match) }
      }
  },
}

interface Form {
  readonly pattern: RegExp
  readonly wordsOf: (match: Match) => { readonly message: string; readonly hint: string }
}

const forms: readonly Form[] = [
  {
    pattern:
      /(?<![\d.,\p{L}§-])\d+\.\d{1,2}(?=\s*(?:%|procent|miljon|miljard|kronor|timmar|kr\b))/gu,
    wordsOf: ({ found }) => ({
      message: `${found[0]} har decimalpunkt.`,
      hint: `Skriv: ${found[0].replace('.', ',')}`,
    }),
  },
  {
    pattern: /(?<![\d\p{L}])\d+(?:,\d+)?%/gu,
    wordsOf: ({ found }) => ({
      message: `Mellan talet och procenttecknet i ${found[0]} saknas ett mellanslag.`,
      hint: `Skriv: ${found[0].slice(0, -1)} %`,
    }),
  },
  {
    pattern:
      /(?<![\d.,:/\p{L}+#-])[1-9]\d{4,8}(?=\s(?:kronor|personer|deltagare|timmar|kr|företag|euro|besök|invånare)(?!\p{L}))/gu,
    wordsOf: ({ found }) => ({
      message: `${found[0]} är svårt att läsa utan mellanrum.`,
      hint: `Skriv: ${found[0].replace(/\B(?=(\d{3})+$)/g, ' ')}`,
    }),
  },
]

import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const doubledWord: Rule = {
  code: 'dubbelt-ord',
  severity: 'advice',
  what: 'Samma lilla ord står två gånger i rad.',
  why: 'Ögat hoppar över det; rösten i en skärmläsare gör det inte.',
  remedy: 'Ta bort det ena.',
  example: 'Vi fortsätter med med kurserna.',
  *find(look) {
    for (const { entry, found, place } of matchesIn(look, pattern))
      yield {
        file: entry.file,
        place,
        message: `”${found[1] ?? ''}” står två gånger i rad.`,
        hint: 'Ta bort det ena.',
      }
  },
}

/** Words that no right sentence doubles; "det det" and "som som" may be right. */
const pattern =
  /(?<![\p{L}-])(och|att|i|på|med|av|till|för|från|om|vid|en|ett|är|ska|kan|inte|vi|the|and|of|to|in|with|for|a|an|is|are)[ \n]+\1(?![\p{L}-])/giu

import { headingsOf } from '../heading-texts.ts'
import type { Rule } from '../rule.ts'

export const fullStop: Rule = {
  code: 'punkt-i-rubrik',
  severity: 'advice',
  what: 'En titel eller rubrik slutar med punkt, kolon eller komma.',
  why: 'En rubrik är ingen mening. I innehållsförteckning och sökträffar ser tecknet ut som ett skrivfel.',
  remedy: 'Ta bort tecknet.',
  example: '## Det här händer härnäst.',
  *find(look) {
    for (const { file, text, place } of headingsOf(look)) {
      if (!/[\p{L}\d][.,:;]$/u.test(text)) continue
      if (
        /(?<!\p{L})\p{L}{1,4}\.$/u.test(text) &&
        /\.\p{L}+\.$|(?:osv|etc|dnr|nr|m\.fl|dec|okt|nov|sep|feb|jan|aug)\.$/iu.test(text)
      )
        continue
      yield {
        file,
        place: place(),
        message: `Rubriken slutar med ${text.slice(-1)}`,
        hint: `Skriv: ${text.slice(0, -1)}`,
      }
    }
  },
}

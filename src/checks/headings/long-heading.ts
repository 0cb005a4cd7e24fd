import { headingsOf } from '../heading-texts.ts'
import type { Rule } from '../rule.ts'

const most = 90

export const longHeading: Rule = {
  code: 'lang-rubrik',
  severity: 'advice',
  what: `En titel eller rubrik är längre än ${most} tecken.`,
  why: 'Sökmotorer och delade länkar klipper av den, och i listor tar den många rader.',
  remedy: 'Säg det viktigaste i rubriken, och resten i texten under.',
  example: 'En rubrik på tre rader.',
  *find(look) {
    for (const { file, text, place } of headingsOf(look)) {
      if (text.length <= most) continue
      yield {
        file,
        place: place(),
        message: `Rubriken är ${text.length} tecken.`,
        hint: `Korta den till högst ${most} tecken.`,
      }
    }
  },
}

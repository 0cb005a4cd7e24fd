import { headingsOf } from '../heading-texts.ts'
import type { Rule } from '../rule.ts'

export const emoji: Rule = {
  code: 'emoji-i-rubrik',
  severity: 'advice',
  what: 'En titel eller rubrik har en emoji.',
  why: 'Den läses upp med sitt namn, som ”raket”, mitt i rubriken, och ser olika ut på olika skärmar.',
  remedy: 'Skriv rubriken med ord.',
  example: '## Nu kör vi 🚀',
  *find(look) {
    for (const { file, text, place } of headingsOf(look)) {
      const found = /\p{Extended_Pictographic}/u.exec(text)?.[0]
      if (found === undefined || '©®™'.includes(found)) continue
      yield {
        file,
        place: place(),
        message: `Rubriken har en emoji: ${found}`,
        hint: 'Ta bort den; i löpande text kan den stå sist i meningen.',
      }
    }
  },
}

import { headingsOf } from '../heading-texts.ts'
import type { Rule } from '../rule.ts'

export const shouting: Rule = {
  code: 'bara-versaler',
  severity: 'advice',
  what: 'En titel eller rubrik är skriven med bara stora bokstäver.',
  why: 'Versaler är svårare att läsa, och en del skärmläsare läser dem bokstav för bokstav.',
  remedy: 'Skriv med små bokstäver; utseendet bestämmer webbplatsen.',
  example: '## VIKTIGT ATT VETA',
  *find(look) {
    for (const { file, text, place } of headingsOf(look)) {
      const letters = text.replace(/[^\p{L}]/gu, '')
      const words = text.split(/\s+/).filter((word) => /\p{L}{4}/u.test(word))
      if (letters.length < 8 || words.length < 2 || letters !== letters.toUpperCase()) continue
      yield {
        file,
        place: place(),
        message: `”${text}” är skrivet med bara stora bokstäver.`,
        hint: `Skriv: ${text.charAt(0)}${text.slice(1).toLowerCase()}`,
      }
    }
  },
}

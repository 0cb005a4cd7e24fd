import type { Rule } from '../rule.ts'

const most = 250

export const longAlt: Rule = {
  code: 'lang-alt-text',
  severity: 'advice',
  what: `En alt-text är längre än ${most} tecken.`,
  why: 'En skärmläsare läser den i ett svep: det går inte att stanna och läsa om.',
  remedy: 'Säg det viktigaste i alt-texten, och resten i texten eller bildtexten.',
  example: '![En beskrivning på tio rader …](karta.png)',
  *find({ entries, proseOf, placeOf }) {
    for (const entry of entries) {
      const { file, image } = entry
      if (image?.alt !== undefined && image.alt.length > most)
        yield { file, place: placeOf(file, ['image', 'alt']), ...wordsOf(image.alt) }
      for (const { alt, place } of proseOf(entry).pictures)
        if (alt.length > most) yield { file, place, ...wordsOf(alt) }
    }
  },
}

function wordsOf(alt: string) {
  return {
    message: `Alt-texten är ${alt.length} tecken.`,
    hint: `Säg det viktigaste med högst ${most} tecken, och resten i texten.`,
  }
}

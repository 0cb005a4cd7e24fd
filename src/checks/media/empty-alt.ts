import type { Rule } from '../rule.ts'

export const emptyAlt: Rule = {
  code: 'alt-text-sager-inget',
  severity: 'warning',
  what: 'Alt-texten är ett filnamn, eller säger bara att det är en bild.',
  why: 'Den som inte ser bilden får inte veta vad den visar.',
  remedy: 'Skriv vad bilden visar, som du skulle säga det i telefon.',
  example: '![bild](kurs.jpg)',
  *find({ entries, proseOf, placeOf }) {
    for (const entry of entries) {
      const { file, image } = entry
      if (image?.alt !== undefined && saysNothing(image.alt))
        yield { file, place: placeOf(file, ['image', 'alt']), ...wordsOf(image.alt) }
      for (const { alt, place } of proseOf(entry).pictures)
        if (saysNothing(alt)) yield { file, place, ...wordsOf(alt) }
    }
  },
}

function saysNothing(alt: string): boolean {
  return /^(?:(?:en |ett |an? |the )?(?:bild|bilden|foto|fotografi|illustration|image|picture|photo|logga|graphic|diagram|figur|img)[ _-]*\d*\.?|\S+\.(?:jpe?g|png|gif|webp|avif|svg)|(?:img|dsc|bild)[_-]?\d+)$/i.test(
    alt.trim(),
  )
}

function wordsOf(alt: string) {
  return {
    message: `Alt-texten ”${alt}” säger inte vad bilden visar.`,
    hint: 'Skriv vad som syns, eller markera bilden som dekorativ om den inte säger något.',
  }
}

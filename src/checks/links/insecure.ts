import type { Rule } from '../rule.ts'

export const insecure: Rule = {
  code: 'lank-utan-https',
  severity: 'advice',
  what: 'En länk börjar med http:// i stället för https://.',
  why: 'Någon på vägen kan se och ändra det som läsaren får. Nästan alla webbplatser har https.',
  remedy: 'Pröva https:// och skriv det om sidan öppnas.',
  example: '[högskolan](http://www.example.se/)',
  *find({ entries, proseOf }) {
    for (const entry of entries)
      for (const { href, place } of proseOf(entry).links) {
        if (!/^http:\/\//i.test(href) || /^http:\/\/(?:localhost|127\.)/i.test(href)) continue
        yield {
          file: entry.file,
          place,
          message: 'Länken går till en adress utan https.',
          hint: `Pröva om sidan öppnas med https://${href.slice(7)}, och skriv det i så fall.`,
        }
      }
  },
}

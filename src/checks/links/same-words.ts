import type { Rule } from '../rule.ts'

export const sameWords: Rule = {
  code: 'samma-lanktext',
  severity: 'advice',
  what: 'Två länkar i samma text har samma ord men leder olika.',
  why: 'I en lista med länkar går de inte att skilja åt (WCAG 2.4.4 och 2.4.9).',
  remedy: 'Säg i länktexten vad som skiljer dem åt.',
  example: '[rapporten](/nyheter/a) och [rapporten](/nyheter/b)',
  *find({ entries, proseOf }) {
    for (const entry of entries) {
      const first = new Map<string, string>()
      for (const { href, text, place } of proseOf(entry).links) {
        const words = text.toLowerCase().replace(/\s+/g, ' ').trim()
        if (words === '') continue
        const other = first.get(words)
        if (other === undefined) first.set(words, href)
        else if (other !== href)
          yield {
            file: entry.file,
            place,
            message: `”${text.trim()}” leder också till ${other}.`,
            hint: 'Säg i länktexten vad som skiljer länkarna åt.',
          }
      }
    }
  },
}

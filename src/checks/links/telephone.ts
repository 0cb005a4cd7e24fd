import type { Rule } from '../rule.ts'

export const telephone: Rule = {
  code: 'telefon-utan-landsnummer',
  severity: 'advice',
  what: 'Ett telefonnummer saknar landsnummer.',
  why: 'Numret går inte att ringa från en telefon i ett annat land.',
  remedy: 'Skriv +46 och numret utan den första nollan.',
  example: 'phone: 021-17 45 00',
  *find({ site, entries, proseOf, placeOf }) {
    for (const [id, { phone }] of Object.entries(site.people))
      if (phone !== undefined && !isWhole(phone))
        yield {
          file: 'people.yaml',
          place: placeOf('people.yaml', [id, 'phone']),
          ...wordsOf(phone),
        }
    for (const entry of entries)
      for (const { href, place } of proseOf(entry).links)
        if (/^tel:/i.test(href) && !isWhole(href.slice(4)))
          yield { file: entry.file, place, ...wordsOf(href.slice(4)) }
  },
}

/** RFC 3966: a global number begins with a plus sign. Short numbers such as 112 have no other form. */
function isWhole(number: string): boolean {
  return number.trim().startsWith('+') || number.replace(/\D/g, '').length <= 6
}

function wordsOf(number: string) {
  const example = number.trim().replace(/^0/, '+46 ').replace(/-/g, ' ')
  return {
    message: `Numret ${number} har inget landsnummer.`,
    hint: `Skriv +46 och numret utan den första nollan, till exempel: ${example}`,
  }
}

import { frontTextsOf } from '../front-texts.ts'
import { matchesIn } from '../matches.ts'
import type { Rule } from '../rule.ts'

export const personalNumber: Rule = {
  code: 'personnummer',
  severity: 'error',
  what: 'Ett svenskt personnummer står i texten.',
  why: 'Det är en personuppgift som bara får behandlas när det är klart motiverat (dataskyddslagen 3 kap. 10 §), och git glömmer inget.',
  remedy:
    'Ta bort numret. Är det redan sparat i git: be den som sköter webbplatsen att rensa historiken.',
  example: 'Kontakta 19121212-1212.',
  *find(look) {
    const words = {
      message: 'Ett personnummer står i texten.',
      hint: 'Ta bort det. Är det redan sparat i git måste det bort ur historiken också.',
    }
    for (const { entry, found, place } of matchesIn(look, pattern))
      if (isPersonal(found[0])) yield { file: entry.file, place, ...words }
    for (const entry of look.entries)
      for (const { path, text } of frontTextsOf(entry))
        if ([...text.matchAll(pattern)].some(([number]) => isPersonal(number)))
          yield { file: entry.file, place: look.placeOf(entry.file, path), ...words }
  },
}

const pattern =
  /(?<![\d-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[-+]\d{4}(?![\d-])/g

/** The last figure is a check on the nine before it (Luhn); organisations have a month over 20. */
function isPersonal(number: string): boolean {
  const digits = number.replace(/\D/g, '').slice(-10)
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

import type { Finding } from '../draft-site.ts'
import type { Entry } from '../entry.ts'

/** A text must be published before it expires. */
export function times({ file, publishDate, expiryDate = Infinity }: Entry): readonly Finding[] {
  if (publishDate < expiryDate) return []
  return [{ file, path: ['expiryDate'], part: 'value', fault, holdsBack: true }]
}

const fault = {
  code: 'gar-ut-fore-publicering',
  message: 'Texten slutar gälla innan den publiceras.',
  hint: 'Skriv en senare tid under expiryDate, eller ändra date eller publishDate.',
}

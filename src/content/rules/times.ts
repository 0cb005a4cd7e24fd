import type { DraftSite, Finding } from '../draft-site.ts'

/** A text must be published before it expires. */
export function times({ entries }: DraftSite): readonly Finding[] {
  return entries
    .filter(({ publishDate, expiryDate = Infinity }) => expiryDate <= publishDate)
    .map(({ file }) => ({ file, path: ['expiryDate'], part: 'value', fault, holdsBack: true }))
}

const fault = {
  code: 'gar-ut-fore-publicering',
  message: 'Texten slutar gälla innan den publiceras.',
  hint: 'Skriv en senare tid under expiryDate, eller ändra date eller publishDate.',
}

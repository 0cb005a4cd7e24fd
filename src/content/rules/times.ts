import type { DraftSite, Finding } from '../draft-site.ts'

/** A text must be published before it expires. */
export function times({ entries }: DraftSite): readonly Finding[] {
  return entries.flatMap(({ file, publishDate, expiryDate }): Finding[] => {
    if (expiryDate === undefined || expiryDate > publishDate) return []
    const fault = {
      code: 'gar-ut-fore-publicering',
      message: 'Texten slutar gälla innan den publiceras.',
      hint: 'Skriv en senare tid under expiryDate, eller ändra date eller publishDate.',
    }
    return [{ file, path: ['expiryDate'], part: 'value', fault, holdsBack: true }]
  })
}

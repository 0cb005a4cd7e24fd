/** Words that say nothing when a link is read by itself, in a list of links or by ear. */
const empty = new Set([
  '',
  'här',
  'klicka',
  'klicka här',
  'tryck här',
  'länk',
  'länken',
  'denna länk',
  'den här länken',
  'mer',
  'mer här',
  'mer information',
  'läs',
  'läs här',
  'läs mer',
  'läs mer här',
  'här kan du läsa mer',
  'se här',
  'se mer',
  'hämta',
  'ladda ner',
  'ladda ner här',
  'vidare',
  'click',
  'click here',
  'here',
  'this',
  'this link',
  'this page',
  'link',
  'more',
  'more here',
  'more info',
  'more information',
  'read',
  'read more',
  'read more here',
  'see here',
  'see more',
  'learn more',
  'download',
  'download here',
])

/** A bare address is dull but says where it leads: it passes. */
export function saysNothing(linkText: string): boolean {
  if (linkText.length > 60) return false
  return empty.has(
    linkText
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
}

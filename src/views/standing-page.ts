/** Pages that give their text to an address of the house: see `content/route-of.ts`. */
export const cookiesSlug = 'kakor'
export const accessibilitySlug = 'tillganglighet'

/** Always in force: what the site needs to work. */
export const necessary = 'necessary'

/** What a visitor may allow. The order is that of every list that shows them. */
export const optionalCategories = ['statistics', 'thirdParty'] as const

export type OptionalCategory = (typeof optionalCategories)[number]
export type Category = typeof necessary | OptionalCategory

export const categories: readonly Category[] = [necessary, ...optionalCategories]

/** The source of a text with blanks for what editors noted in it: the rest stands where it stood. */
export function withoutComments(markdown: string): string {
  return markdown.replace(/<!--[^]*?(?:-->|$)/g, blank)
}

/** And for addresses, which readers do not see as words. */
export function withoutAddresses(markdown: string): string {
  return markdown.replace(/\]\([^)\s]*|https?:\/\/\S+/g, blank)
}

/**
 * What is found of a text. Its source is enough: a body that nobody has asked for is not rendered
 * for a search.
 */
export function searchableIn(markdown: string): string {
  return withoutAddresses(withoutComments(markdown))
}

function blank(found: string): string {
  return ' '.repeat(found.length)
}

/**
 * A light stem of an English word in lower case: plurals, -ed and -ing. More than that joins words
 * that mean different things, and a report is short enough to be found by its own words.
 */
export function stemEnglish(word: string): string {
  const singular = withoutPlural(word)
  for (const ending of ['ing', 'ed']) {
    const stem = singular.slice(0, -ending.length)
    if (singular.endsWith(ending) && stem.length >= 3 && /[aeiouy]/.test(stem))
      return withoutE(withoutDouble(stem))
  }
  return withoutE(singular)
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** `planned` is from `plan`, `called` from `call`. */
function withoutDouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

/** `training` and `trained`, but `give` and `giving` as well. */
function withoutE(stem: string): string {
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

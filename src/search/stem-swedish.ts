/**
 * The stem of a Swedish word in lower case without dots and rings (`atgarder`). The rules of the
 * Snowball project's Swedish stemmer, and two more, without which `projektet` would not be found by
 * `projekt`, nor `utvecklar` by `utveckling`.
 */
export function stemSwedish(word: string): string {
  const start = startOfRegion(word)
  const inflected = withoutInflection(word, start)
  return withoutVerbalNoun(withoutDerivation(withoutDouble(inflected, start), start))
}

const inflections = sortedByLength([
  ...['a', 'arna', 'erna', 'heterna', 'orna', 'ad', 'e', 'ade', 'ande', 'arne', 'are', 'aste'],
  ...['en', 'anden', 'aren', 'heten', 'ern', 'ar', 'er', 'heter', 'or', 'as', 'arnas', 'ernas'],
  ...['ornas', 'es', 'ades', 'andes', 'ens', 'arens', 'hetens', 'erns', 'at', 'andet', 'het'],
  ...['ast', 'et', 'ets', 's'],
])

const derivations = ['lig', 'els', 'ig'] as const

/** What may stand before the s of a genitive. */
const beforeGenitive = /[bcdfghjklmnoprtvy]s$/

/** Snowball's R1: what follows the first consonant after a vowel, after three letters at least. */
function startOfRegion(word: string): number {
  const first = /[aeiouy][^aeiouy]/.exec(word)
  return first === null ? word.length : Math.max(first.index + 2, 3)
}

function withoutInflection(word: string, start: number): string {
  const ending = inflections.find(
    (candidate) => word.length - candidate.length >= start && word.endsWith(candidate),
  )
  if (ending === undefined) return word
  if (ending === 's') return beforeGenitive.test(word) ? word.slice(0, -1) : word
  const stem = word.slice(0, word.length - ending.length)
  // `projektet` but not `idet` or `staket`, which would lose what they mean.
  if (
    ending.startsWith('et') &&
    !/[aeiouy].*[^aeiouy]{2}$|[aeiouy].*[aeiouy].*[^aeiouy]$/.test(stem)
  )
    return word
  return stem
}

/** `kortt` and `kort`, `bygd` and `byg` are the same. */
function withoutDouble(word: string, start: number): string {
  return word.length - 2 >= start && /(?:dd|gd|nn|dt|gt|kt|tt)$/.test(word)
    ? word.slice(0, -1)
    : word
}

function withoutDerivation(word: string, start: number): string {
  if (word.length - 4 >= start && word.endsWith('lost')) return word.slice(0, -1)
  if (word.length - 5 >= start && word.endsWith('fullt')) return word.slice(0, -1)
  const ending = derivations.find(
    (candidate) => word.length - candidate.length >= start && word.endsWith(candidate),
  )
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** `utbildning` is what one does who `utbildar`; but `tidning` has nothing to do with `tid`. */
function withoutVerbalNoun(word: string): string {
  if (word.length >= 9 && word.endsWith('ning')) return word.slice(0, -4)
  return word.length >= 7 && word.endsWith('ing') ? word.slice(0, -3) : word
}

function sortedByLength(endings: readonly string[]): readonly string[] {
  return endings.toSorted((a, b) => b.length - a.length)
}

import { diffArrays, diffWords } from 'diff'

/** A run of words that stands in both versions, or in only one of them. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A paragraph, a heading or a line, with what was taken out and put in. */
export type Passage = readonly Piece[]

/** Milliseconds; a comparison that takes longer shows the whole as replaced. */
const timeout = 30

/** The passages that differ, in the order of the text; those that are the same are left out. */
export function differenceOf(
  before: readonly string[],
  after: readonly string[],
): readonly Passage[] {
  const runs = diffArrays([...before], [...after], { timeout }) ?? [
    { added: false, removed: true, value: [...before] },
    { added: true, removed: false, value: [...after] },
  ]
  const passages: Passage[] = []
  let removed: readonly string[] = []
  for (const { value, ...run } of runs) {
    if (run.removed) removed = value
    else if (run.added) {
      passages.push(...pairs(removed, value))
      removed = []
    } else {
      passages.push(...pairs(removed, []))
      removed = []
    }
  }
  return [...passages, ...pairs(removed, [])]
}

/** How far ahead the passage is sought that another became. */
const reach = 20

/** A passage that was rewritten stands beside the one that it became. */
function pairs(removed: readonly string[], added: readonly string[]): readonly Passage[] {
  const passages: Passage[] = []
  const candidates = added.map((text) => ({ text, words: wordSet(text) }))
  let next = 0
  for (const text of removed) {
    const words = wordSet(text)
    const near = candidates.slice(next, next + reach)
    const ahead = near.findIndex((candidate) => isAlike(words, candidate.words))
    const partner = near[ahead]
    if (partner === undefined) {
      passages.push([{ kind: 'removed', text }])
      continue
    }
    passages.push(...added.slice(next, next + ahead).map(asAdded), wordsOf(text, partner.text))
    next += ahead + 1
  }
  return [...passages, ...added.slice(next).map(asAdded)]
}

function asAdded(text: string): Passage {
  return [{ kind: 'added', text }]
}

/** Half of the words in common; less would show as confetti. */
function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  return common > 0 && common * 4 >= one.size + other.size
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

function wordsOf(before: string, after: string): Passage {
  const runs = diffWords(before, after, { timeout })
  if (runs === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  const pieces = runs.map(({ added, removed, value }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  return joined(pieces)
}

/**
 * Words that changed one after the other are one change, so that whoever listens hears `borttaget`
 * once and not for every word.
 */
function joined(pieces: readonly Piece[]): Passage {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  function close(): void {
    result.push(...bare('removed', removed), ...bare('added', added))
    removed = added = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    const isBetween =
      text.trim() === '' && removed + added !== '' && pieces[index + 1]?.kind !== 'same'
    if (kind === 'removed' || (kind === 'same' && isBetween)) removed += text
    if (kind === 'added' || (kind === 'same' && isBetween)) added += text
    if (kind === 'same' && !isBetween) {
      close()
      result.push({ kind, text })
    }
  }
  close()
  return result
}

/** The words without the space around them, which stays where it is. */
function bare(kind: Piece['kind'], text: string): readonly Piece[] {
  const words = text.trim()
  if (words === '') return []
  const start = text.indexOf(words)
  const pieces: readonly Piece[] = [
    { kind: 'same', text: text.slice(0, start) },
    { kind, text: words },
    { kind: 'same', text: text.slice(start + words.length) },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

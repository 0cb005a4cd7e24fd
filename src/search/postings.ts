/**
 * An inverted index: in which texts each term stands, and how much each is about it. Texts have
 * numbers. Whatever is added can be taken away again, and then leaves no trace.
 */
export interface Postings {
  readonly add: (text: number, weights: Weights) => void
  /** With the same weights as it was added with. */
  readonly remove: (text: number, weights: Weights) => void
  /** In how many texts a term stands. */
  readonly count: (term: string) => number
  /** To be taken apart by `textOf` and `weightOf`. A view: what is added later may move it. */
  readonly get: (term: string) => Uint32Array
}

/** Of each term of a text: a whole number from 1 to 1 023. */
export type Weights = ReadonlyMap<string, number>

export interface TermListener {
  readonly onNew: (term: string) => void
  readonly onGone: (term: string) => void
}

/** A posting is one number: of the text, and in the last ten bits the weight. */
const weightBits = 10

export function textOf(posting: number): number {
  return posting >>> weightBits
}

export function weightOf(posting: number): number {
  return posting & (2 ** weightBits - 1)
}

/**
 * All postings stand in one array: as lists of numbers they take six times as much. A term has a
 * block there, of a power of two: its size, how many postings it holds, and these.
 */
export function createPostings({ onNew, onGone }: TermListener): Postings {
  const blocks = new Map<string, number>()
  const free: number[][] = []
  let numbers = new Uint32Array(1024)
  let end = 0

  const sizeOf = (block: number) => (numbers[block] ?? 0) & 31
  const countOf = (block: number) => (numbers[block] ?? 0) >>> 5

  function take(size: number): number {
    const known = free[size]?.pop()
    if (known !== undefined) return known
    const block = end
    end += 2 ** size
    if (end > numbers.length) {
      const more = new Uint32Array(Math.max(end, Math.ceil(numbers.length * 1.5)))
      more.set(numbers)
      numbers = more
    }
    return block
  }

  function release(block: number): void {
    const ofSize = (free[sizeOf(block)] ??= [])
    ofSize.push(block)
  }

  function blockWithRoom(term: string): number {
    const block = blocks.get(term)
    if (block === undefined) {
      const first = take(1)
      numbers[first] = 1
      blocks.set(term, first)
      onNew(term)
      return first
    }
    const size = sizeOf(block)
    if (countOf(block) + 1 < 2 ** size) return block
    const larger = take(size + 1)
    numbers.copyWithin(larger, block, block + 2 ** size)
    numbers[larger] = (countOf(block) << 5) | (size + 1)
    release(block)
    blocks.set(term, larger)
    return larger
  }

  function takeOut(term: string, posting: number): void {
    const block = blocks.get(term)
    if (block === undefined) return
    const last = block + countOf(block)
    const at = numbers.indexOf(posting, block + 1)
    if (at > last || at === -1) return
    numbers[at] = numbers[last] ?? 0
    setCount(block, countOf(block) - 1)
    if (countOf(block) > 0) return
    release(block)
    blocks.delete(term)
    onGone(term)
  }

  function setCount(block: number, count: number): void {
    numbers[block] = (count << 5) | sizeOf(block)
  }

  return {
    add(text, weights) {
      for (const [term, weight] of weights) {
        const block = blockWithRoom(term)
        const count = countOf(block) + 1
        numbers[block + count] = postingOf(text, weight)
        setCount(block, count)
      }
    },
    remove(text, weights) {
      for (const [term, weight] of weights) takeOut(term, postingOf(text, weight))
    },
    count(term) {
      const block = blocks.get(term)
      return block === undefined ? 0 : countOf(block)
    },
    get(term) {
      const block = blocks.get(term)
      return block === undefined ? none : numbers.subarray(block + 1, block + 1 + countOf(block))
    },
  }
}

const none = new Uint32Array(0)

function postingOf(text: number, weight: number): number {
  return ((text << weightBits) | weight) >>> 0
}

/**
 * Ranks from 0 as visits are spread over pages: the one at rank r is drawn as often as 1 / (r + 1) ** exponent,
 * of the sum of all (Zipf's law; about 1 for the pages of a website).
 */
export function createZipf(count: number, random: () => number, exponent = 1): () => number {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += (rank + 1) ** -exponent
    upTo[rank] = sum
  }
  return () => firstAbove(upTo, random() * sum)
}

function firstAbove(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Infinity) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** `start` and `end` are both part of it. `none`: nothing of what was asked for exists. */
export type ByteRange =
  | { readonly kind: 'whole' | 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'none' }

/** One range, or the whole: a server may ignore lists and whatever it does not understand. */
export function rangeOf(header: string | undefined, size: number): ByteRange {
  const whole = { kind: 'whole', start: 0, end: size - 1 } as const
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return whole
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (first !== '' && last !== '' && Number(last) < start) return whole
  return start > end ? { kind: 'none' } : { kind: 'part', start, end }
}

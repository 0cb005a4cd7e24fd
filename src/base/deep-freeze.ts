/**
 * Freezes a value and all that hangs on it. `Object.freeze` does not protect the entries of a Map
 * or Set, so these are refused: build a record, or hand out a `ReadonlyMap` made elsewhere.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof Map || value instanceof Set) throw new TypeError('a Map cannot be frozen')
  if (ArrayBuffer.isView(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
  return value
}

/**
 * Freezes a value and all that hangs on it. `Object.freeze` does not protect the entries of a Map
 * or Set, so these are refused: build a record, or hand out a `ReadonlyMap` made elsewhere. Bytes
 * cannot be frozen at all.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (ArrayBuffer.isView(value)) return value
  Object.freeze(value)
  // Ten thousand entries have two hundred thousand parts: no lists are made of them.
  if (Array.isArray(value)) value.forEach(deepFreeze)
  else if (value instanceof Map || value instanceof Set)
    throw new TypeError('a Map cannot be frozen')
  else for (const key in value) if (typeof value[key] === 'object') deepFreeze(value[key])
  return value
}

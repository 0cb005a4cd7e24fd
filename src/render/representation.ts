import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { shortHash } from '../base/hash.ts'

/** The forms that bytes travel in, best first. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Something as bytes, with what tells one state of it from another. */
export interface Representation {
  /** A media type, with charset where it is text. */
  readonly type: string
  /** The same for all encodings of the same bytes; `etagOf` makes it a strong validator. */
  readonly hash: string
  readonly bytesIn: (encoding: Encoding) => Uint8Array
  /** Whether compressing is worth while: then `Vary` names Accept-Encoding. */
  readonly isCompressible: boolean
}

/** `quick` while somebody waits; `best` at start, for what is sent unchanged for months. */
export type Effort = 'quick' | 'best'

export function representationOf(
  content: string | Uint8Array,
  type: string,
  effort: Effort = 'quick',
): Representation {
  const identity = typeof content === 'string' ? Buffer.from(content) : content
  const isCompressible = compressible.test(type)
  const kept: Partial<Record<Encoding, Uint8Array>> = { identity }
  return {
    type,
    hash: shortHash(identity, 16),
    isCompressible,
    bytesIn: (encoding) =>
      isCompressible ? (kept[encoding] ??= encode[encoding](identity, effort)) : identity,
  }
}

export function etagOf(representation: Representation, encoding: Encoding): string {
  return encoding === 'identity' || !representation.isCompressible
    ? `"${representation.hash}"`
    : `"${representation.hash}-${encoding}"`
}

const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z.-]+\+)?(?:json|xml)\b)/

const encode: Readonly<Record<Encoding, (bytes: Uint8Array, effort: Effort) => Uint8Array>> = {
  br: (bytes, effort) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: effort === 'best' ? 11 : 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes, effort) => gzipSync(bytes, { level: effort === 'best' ? 9 : 6 }),
  identity: (bytes) => bytes,
}

import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { isPiece, type Piece, pieceOf } from './piece.ts'

/** The forms that bytes travel in, best first. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** Something as bytes, with what tells one state of it from another. */
export interface Representation {
  /** A media type, with charset where it is text. */
  readonly type: string
  /** The same for all encodings of the same bytes. */
  readonly hash: string
  /** Whether compressing is worth while: then `Vary` names Accept-Encoding. */
  readonly isCompressible: boolean
  /** Encoded when first asked for. */
  readonly bytesIn: (encoding: Encoding) => Uint8Array
  /** Strong (RFC 9110 §8.8.1): other bytes have another, also where they say the same. */
  readonly etagIn: (encoding: Encoding) => string
  /** Makes brotli as small as it gets, beside the main thread: twelve milliseconds for a page. */
  readonly pack: () => Promise<void>
  readonly isPacked: () => boolean
}

/** `quick` while somebody waits; `best` at start, for what is sent unchanged for months. */
export type Effort = 'quick' | 'best'

export function representationOf(
  content: string | Uint8Array | Piece,
  type: string,
  effort: Effort = 'quick',
): Representation {
  const { bytes: identity, hash } = isPiece(content) ? content : pieceOf(content)
  const isCompressible = compressible.test(type)
  const kept: Partial<Record<Encoding, Uint8Array>> = { identity }
  let isPacked = effort === 'best' || !isCompressible
  return {
    type,
    hash,
    isCompressible,
    bytesIn: (encoding) =>
      isCompressible ? (kept[encoding] ??= encode[encoding](identity, effort)) : identity,
    etagIn(encoding) {
      if (encoding === 'identity' || !isCompressible) return `"${hash}"`
      return encoding === 'br' && !isPacked ? `"${hash}-br-quick"` : `"${hash}-${encoding}"`
    },
    async pack() {
      if (isPacked) return
      kept.br = await compress(identity, brotliOptions(identity, 'best'))
      isPacked = true
    },
    isPacked: () => isPacked,
  }
}

const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:[a-z.-]+\+)?(?:json|xml)\b)/

const compress = promisify(brotliCompress)

const encode: Readonly<Record<Encoding, (bytes: Uint8Array, effort: Effort) => Uint8Array>> = {
  br: (bytes, effort) => brotliCompressSync(bytes, brotliOptions(bytes, effort)),
  gzip: (bytes, effort) => gzipSync(bytes, { level: effort === 'best' ? 9 : 6 }),
  identity: (bytes) => bytes,
}

function brotliOptions(bytes: Uint8Array, effort: Effort) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort === 'best' ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  }
}

import { shortHash } from '../base/hash.ts'

/** Bytes, and what tells them from others: what is joined of them need not be read to be told. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly hash: string
}

/** Text becomes UTF-8. */
export function pieceOf(content: string | Uint8Array): Piece {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes, hash: shortHash(bytes, 16) }
}

export function joined(pieces: readonly Piece[]): Piece {
  return {
    bytes: Buffer.concat(pieces.map(({ bytes }) => bytes)),
    hash: shortHash(pieces.map(({ hash }) => hash).join(' '), 16),
  }
}

export function isPiece(content: string | Uint8Array | Piece): content is Piece {
  return typeof content === 'object' && 'hash' in content
}

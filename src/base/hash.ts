import { hash } from 'node:crypto'

/** The first `length` characters of the base64url SHA-256 of a text (UTF-8) or of bytes. */
export function shortHash(content: string | Uint8Array, length: number): string {
  return hash('sha256', content, 'base64url').slice(0, length)
}

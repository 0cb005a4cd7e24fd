import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * A signature of a text, 43 characters of base64url. Each purpose has a key of its own, made from
 * the secret: what was signed for one can never pass for another.
 */
export function macOf(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', keyOf(secret, purpose)).update(text).digest('base64url')
}

/** Names the key without giving it away: 8 characters. */
export function keyIdOf(secret: string, purpose: string): string {
  return macOf(secret, `${purpose} key id`, '').slice(0, 8)
}

/** Takes as long for a signature that is nearly right as for any other. */
export function isSameMac(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function keyOf(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`nulage ${purpose}`).digest()
}

import cookieParser from 'cookie-parser'
import { LRUCache } from 'lru-cache'
import type { Decision } from '../consent/consent.ts'
import { parseCookieText } from '../consent/consent-cookie.ts'

export interface VerifiedCookie {
  readonly decision: Decision
  /** Whether the newest secret has signed it. */
  readonly byNewest: boolean
}

/**
 * The values that stand under exactly this name. Two are one too many: a sibling domain may have
 * set the other. A name with a space, in capitals or the like is not ours.
 */
export function cookieValuesIn(header: string, name: string): string[] {
  const values: string[] = []
  for (let start = 0, end = 0; start < header.length; start = end + 1) {
    end = header.indexOf(';', start)
    if (end === -1) end = header.length
    while (header[start] === ' ' || header[start] === '\t') start += 1
    if (header.startsWith(name, start) && header[start + name.length] === '=')
      values.push(header.slice(start + name.length + 1, end).trimEnd())
  }
  return values
}

/** Verifies by any of the secrets, and remembers what was good: it names nobody, so it is few. */
export function createCookieVerifier(
  secrets: () => readonly string[],
): (value: string) => VerifiedCookie | undefined {
  let current = secretsIn(secrets())
  const remembered = new LRUCache<string, VerifiedCookie>({ max: 2000 })
  return (value) => {
    const given = secrets()
    if (given !== current) {
      current = secretsIn(given)
      remembered.clear()
    }
    const known = remembered.get(value)
    if (known !== undefined) return known
    const verified = verifiedOf(value, current)
    if (verified !== undefined) remembered.set(value, verified)
    return verified
  }
}

// `:` as `%3A`, as cookie-parser's cookies have it; `+` and `/` as they are or encoded.
const signedText = /^s(?::|%3A)(consent1\.[\w.-]{1,40}\.(?:[A-Za-z0-9+/]|%2B|%2F){43})$/

function verifiedOf(value: string, secrets: readonly string[]): VerifiedCookie | undefined {
  if (value.length > 200) return undefined
  const text = signedText.exec(value)?.[1]
  if (text === undefined) return undefined
  const signed = `s:${decodeURIComponent(text)}`
  for (const [index, secret] of secrets.entries()) {
    const content = cookieParser.signedCookie(signed, secret)
    const decision = content === false ? undefined : parseCookieText(content)
    if (decision !== undefined) return { decision, byNewest: index === 0 }
  }
  return undefined
}

/** cookie-parser takes an empty secret for one: it would then trust what anyone can sign. */
function secretsIn(secrets: readonly string[]): readonly string[] {
  if (secrets.length === 0 || secrets.includes('')) throw new TypeError('a cookie secret is empty')
  return secrets
}

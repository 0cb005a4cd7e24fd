import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Instant } from '../base/clock.ts'

export interface SignedMessage {
  readonly headers: IncomingHttpHeaders
  /** As it came: a parser would change it. */
  readonly body: Uint8Array
}

/**
 * Whether someone who knows the secret sent a message: as GitHub, Forgejo and Gitea sign it
 * (`X-Hub-Signature-256`), as GitLab signs it (standardwebhooks.com), or with GitLab's older
 * `X-Gitlab-Token`, which is the secret itself.
 */
export function isSigned(message: SignedMessage, secret: string, now: Instant): boolean {
  return (
    hasHubSignature(message, secret) ||
    hasStandardSignature(message, secret, now) ||
    isSame(textOf(message.headers['x-gitlab-token']), secret)
  )
}

function hasHubSignature({ headers, body }: SignedMessage, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest('hex')
  return isSame(textOf(headers['x-hub-signature-256']), `sha256=${expected}`)
}

/** The specification leaves it to the receiver how old a message may be. */
const oldest = 5 * 60_000

function hasStandardSignature(
  { headers, body }: SignedMessage,
  secret: string,
  now: Instant,
): boolean {
  const id = textOf(headers['webhook-id'])
  const timestamp = textOf(headers['webhook-timestamp'])
  const age = Math.abs(now - Number(timestamp) * 1000)
  if (id === '' || timestamp === '' || !(age <= oldest)) return false
  const expected = createHmac('sha256', keyOf(secret))
    .update(`${id}.${timestamp}.`)
    .update(body)
    .digest('base64')
  return textOf(headers['webhook-signature'])
    .split(' ')
    .some((signature) => isSame(signature, `v1,${expected}`))
}

function keyOf(secret: string): Uint8Array {
  const encoded = /^whsec_(.+)$/.exec(secret)?.[1]
  return encoded === undefined ? Buffer.from(secret) : Buffer.from(encoded, 'base64')
}

/** In a time that tells nothing of where two texts differ, or of how long the right one is. */
function isSame(sent: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(sent), digest(expected))
}

function textOf(header: string | string[] | undefined): string {
  return typeof header === 'string' ? header : ''
}

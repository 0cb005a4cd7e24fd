import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSigned } from '../../src/http/webhook-signature.ts'

const body = Buffer.from('{"ref":"refs/heads/main"}')
const secret = 'en hemlighet som är lång nog'
const now = Date.parse('2026-05-12T08:00:00Z')

test('a message from GitHub is known by its signature', () => {
  // The example of GitHub's own documentation on validating deliveries.
  const headers = {
    'x-hub-signature-256':
      'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  }
  const message = { headers, body: Buffer.from('Hello, World!') }
  expect(isSigned(message, "It's a Secret to Everybody", now)).toBe(true)
  expect(isSigned(message, "It's a secret to everybody", now)).toBe(false)
  expect(isSigned({ ...message, body: Buffer.from('Hello, world!') }, secret, now)).toBe(false)
})

test('a message from GitLab is known by its token', () => {
  expect(isSigned({ headers: { 'x-gitlab-token': secret }, body }, secret, now)).toBe(true)
  expect(isSigned({ headers: { 'x-gitlab-token': `${secret} ` }, body }, secret, now)).toBe(false)
})

describe('a message that GitLab has signed', () => {
  const token = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

  function signedAt(instant: number, id = 'msg_1') {
    const timestamp = String(Math.floor(instant / 1000))
    const signature = createHmac('sha256', Buffer.alloc(32, 7))
      .update(`${id}.${timestamp}.${body.toString()}`)
      .digest('base64')
    return {
      body,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,AAAA v1,${signature}`,
      },
    }
  }

  test('is known by one of its signatures', () => {
    expect(isSigned(signedAt(now), token, now)).toBe(true)
    expect(isSigned(signedAt(now), secret, now)).toBe(false)
  })

  test('is of no use to someone who sends it again later', () => {
    expect(isSigned(signedAt(now - 299_000), token, now)).toBe(true)
    expect(isSigned(signedAt(now - 301_000), token, now)).toBe(false)
    expect(isSigned(signedAt(now + 301_000), token, now)).toBe(false)
    const { headers } = signedAt(now)
    expect(isSigned({ body, headers: { ...headers, 'webhook-id': 'msg_2' } }, token, now)).toBe(
      false,
    )
  })
})

test('nothing that a stranger can think of is taken for a signature', () => {
  const names = [
    'x-hub-signature-256',
    'x-gitlab-token',
    'webhook-id',
    'webhook-timestamp',
    'webhook-signature',
  ]
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('sha256=', 'v1,', '', `${now / 1000}`, 'NaN'),
    fc.array(fc.string()),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), (headers) => {
      expect(isSigned({ headers, body }, secret, now)).toBe(false)
    }),
  )
})

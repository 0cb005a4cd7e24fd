import { z } from 'zod'
import { isSameMac, keyIdOf, macOf } from '../base/mac.ts'
import { type Day, type Decision, validDays } from './consent.ts'
import { fingerprintPattern } from './policy.ts'

/**
 * What a visitor keeps to show what they once chose: the decision, the site's origin, and our
 * signature. It names nobody, and the site keeps no copy (GDPR art. 7(1) without an identity).
 */
export interface Receipt {
  readonly site: string
  readonly decision: Decision
}

/** A receipt as the JSON file that the visitor takes home. */
export function receiptTextOf({ site, decision }: Receipt, secret: string): string {
  const claims: Claims = {
    receipt: kind,
    site,
    decidedOn: dateOf(decision.decidedOn),
    validThrough: dateOf(decision.decidedOn + validDays),
    ...decision.choice,
    policy: decision.agreedTo,
    key: keyIdOf(secret, purpose),
  }
  const signed = { ...claims, signature: signatureOf(claims, secret) }
  return `${JSON.stringify(signed, null, 2)}\n`
}

export type Verdict =
  | { readonly verdict: 'valid'; readonly receipt: Receipt }
  /** It was ours, or says so, but not every word of it is. */
  | { readonly verdict: 'altered' }
  /** Signed by a key that this site does not have: by another site, or too long ago. */
  | { readonly verdict: 'unknownKey' }
  /** No receipt at all. */
  | { readonly verdict: 'unreadable' }

/** The order and the spacing of the JSON do not matter; every value does. */
export function verifyReceipt(text: string, secrets: readonly string[]): Verdict {
  const written = parseJson(text)
  if (!looksLikeReceipt(written)) return { verdict: 'unreadable' }
  const parsed = receiptForm.safeParse(written)
  if (!parsed.success) return { verdict: 'altered' }
  const { signature, ...claims } = parsed.data
  const secret = secrets.find((each) => keyIdOf(each, purpose) === claims.key)
  if (secret === undefined) return { verdict: 'unknownKey' }
  if (!isSameMac(signature, signatureOf(claims, secret))) return { verdict: 'altered' }
  return { verdict: 'valid', receipt: receiptOf(claims) }
}

/** Characters: a receipt has about 400. */
const longest = 4096
const purpose = 'receipt'
const kind = 'nulage-consent-1'

const fingerprint = z.string().regex(fingerprintPattern)
const date = z.iso.date()
const claimsForm = z.strictObject({
  receipt: z.literal(kind),
  site: z.string().max(300),
  decidedOn: date,
  validThrough: date,
  statistics: z.boolean(),
  thirdParty: z.boolean(),
  policy: z.strictObject({ statistics: fingerprint, thirdParty: fingerprint }),
  key: z.string().regex(/^[\w-]{8}$/),
})
const receiptForm = claimsForm.extend({ signature: z.string().regex(/^[\w-]{43}$/) })

type Claims = z.infer<typeof claimsForm>

function parseJson(text: string): unknown {
  if (text.length > longest) return undefined
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function looksLikeReceipt(written: unknown): boolean {
  return typeof written === 'object' && written !== null && Object.hasOwn(written, 'receipt')
}

function signatureOf(claims: Claims, secret: string): string {
  const { receipt, site, decidedOn, validThrough, statistics, thirdParty, policy, key } = claims
  const values = [receipt, site, decidedOn, validThrough, statistics, thirdParty]
  const text = JSON.stringify([...values, policy.statistics, policy.thirdParty, key])
  return macOf(secret, purpose, text)
}

function receiptOf({ site, decidedOn, statistics, thirdParty, policy }: Claims): Receipt {
  return {
    site,
    decision: {
      choice: { statistics, thirdParty },
      decidedOn: Date.parse(decidedOn) / 86_400_000,
      agreedTo: policy,
    },
  }
}

function dateOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

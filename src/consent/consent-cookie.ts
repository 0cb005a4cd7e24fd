import type { Choice, Decision } from './consent.ts'

/**
 * The value of the consent cookie, before it is signed:
 *
 *     consent1.<statistics>.<thirdParty>.<allowed>.<day>      consent1.Tq0x1Z.8_dkPa.st.fr2
 *
 * purpose and version (a signature does not cover a cookie's name), the fingerprint of each category
 * that the answer was about, `s`, `t`, `st` or `n` for what was allowed, and the day in base 36.
 * No identity, no time of day, no JSON. At most 29 characters; 92 bytes with name and signature.
 */
export function cookieTextOf({ choice, decidedOn, agreedTo }: Decision): string {
  return [
    purpose,
    agreedTo.statistics,
    agreedTo.thirdParty,
    lettersOf(choice),
    decidedOn.toString(36),
  ].join('.')
}

/** The decision that a verified value tells of; undefined for anything but exactly our grammar. */
export function parseCookieText(text: string): Decision | undefined {
  const match = grammar.exec(text)
  if (match === null) return undefined
  const [, statistics = '', thirdParty = '', letters = '', day = ''] = match
  return {
    choice: { statistics: letters.includes('s'), thirdParty: letters.includes('t') },
    decidedOn: Number.parseInt(day, 36),
    agreedTo: { statistics, thirdParty },
  }
}

const purpose = 'consent1'
const grammar = /^consent1\.([\w-]{6}|-)\.([\w-]{6}|-)\.(st?|t|n)\.([1-9a-z][0-9a-z]{0,3})$/

function lettersOf({ statistics, thirdParty }: Choice): string {
  return (statistics ? 's' : '') + (thirdParty ? 't' : '') || 'n'
}

/** How the consent cookie is named and guarded on this site; decided once, at start. */
export interface ConsentCookie {
  readonly name: '__Host-consent' | 'consent'
  readonly secure: boolean
}

/**
 * `__Host-` keeps sibling domains from setting the cookie, and needs Secure. Browsers drop such a
 * cookie over plain http, save on localhost: there, outside production, it goes without.
 */
export function consentCookieFor(siteUrl: string, isProduction: boolean): ConsentCookie {
  const { protocol, hostname } = new URL(siteUrl)
  const keepsSecureCookies = protocol === 'https:' || hostname === 'localhost'
  return keepsSecureCookies || isProduction
    ? { name: '__Host-consent', secure: true }
    : { name: 'consent', secure: false }
}

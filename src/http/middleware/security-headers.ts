import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** What every answer carries; policies that depend on consent are set where a page is sent. */
export function securityHeaders(siteUrl: string): RequestHandler[] {
  const isHttps = siteUrl.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        // For what is no page. `upgrade-insecure-requests` would break a site on plain http.
        useDefaults: false,
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      },
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // `no-referrer` would make our own form send `Origin: null`.
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
      strictTransportSecurity: isHttps && { maxAge: 63_072_000, includeSubDomains: false },
      xFrameOptions: { action: 'deny' },
    }),
    function permissionsPolicy(_request, response, next) {
      response.setHeader('Permissions-Policy', permissions)
      next()
    },
  ]
}

const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .concat('browsing-topics=()')
  .join(', ')

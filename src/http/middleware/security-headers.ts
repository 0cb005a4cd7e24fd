import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { RequestHandler } from 'express'
import helmet, { type HelmetOptions } from 'helmet'

/** What every answer carries; policies that depend on consent are set where a page is sent. */
export function securityHeaders(siteUrl: string): RequestHandler {
  const headers = [
    ...helmetHeaders({
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
      strictTransportSecurity: siteUrl.startsWith('https:') && {
        maxAge: 63_072_000,
        includeSubDomains: false,
      },
      xFrameOptions: { action: 'deny' },
    }),
    ['Permissions-Policy', permissions] as const,
  ]
  return function securityHeaders(_request, response, next) {
    for (const [name, value] of headers) response.setHeader(name, value)
    next()
  }
}

const permissions = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .concat('browsing-topics=()')
  .join(', ')

/** What helmet sets is the same on every answer: it is asked once, with an answer to nobody. */
function helmetHeaders(options: HelmetOptions): (readonly [name: string, value: string])[] {
  const headers: [string, string][] = []
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  response.setHeader = (name, value) => {
    headers.push([name, String(value)])
    return response
  }
  helmet(options)(response.req, response, (error) => {
    if (error !== undefined) throw error as Error
  })
  return headers
}
